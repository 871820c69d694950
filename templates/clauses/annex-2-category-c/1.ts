import type { Clause } from '#app/features/agreement/text/clause.ts'

/** Taken bij categorie C. Model text, to be judged by the region's own lawyers. */
export const annexCategoryC1: Clause = {
  id: 'annex-2-category-c',
  version: 1,
  article: 'Bijlage 2',
  part: 'annex',
  title: 'Taken bij categorie C',
  layer: 'category',
  status: 'draft',
  modelText: true,
  legalBasis: 'Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 7.2 en 13.2',
  condition: { category: ['C'] },
  paragraphs: [
    {
      text: 'Opdrachtnemer helpt een beperkt aantal jeugdigen, bijvoorbeeld vanwege hun woonplaats, een bijzondere expertise of een kortere wachttijd.',
    },
    { text: 'Er is geen stuuropdracht. Opdrachtgever volgt de uitvoering met gegevens die al beschikbaar zijn.' },
    { text: 'Meedoen aan de transformatieopgave mag en is niet verplicht.' },
    {
      text: 'Er zijn geen vaste contractgesprekken. Bij signalen kan elk van beide partijen een gesprek vragen. Opdrachtnemer heeft een vaste contractmanager als aanspreekpunt.',
    },
    { text: 'Artikel 1.11 regelt wat er gebeurt als er twaalf maanden geen inzet is.' },
  ],
}
