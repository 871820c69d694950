import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.10: Categorie en bijbehorende taken. Model text, to be judged by the region's own lawyers. */
export const category1: Clause = {
  id: '1.10-category',
  version: 1,
  article: '1.10',
  part: 1,
  title: 'Categorie en bijbehorende taken',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n); Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 7.2',
  paragraphs: [
    {
      text: 'Opdrachtnemer is ingedeeld in categorie {{category.letter}}. De regels van de indeling zijn vooraf gepubliceerd. De redenen staan in het besluit over de indeling.',
    },
    {
      text: 'De taken die bij de categorie horen staan in bijlage 2. Zij zijn voor alle aanbieders in dezelfde categorie gelijk.',
    },
    { text: 'De categorie zegt niets over de kwaliteit van de hulp en geeft geen voorrang bij verwijzing.' },
    {
      text: 'Verandert de positie van Opdrachtnemer zo dat volgens de regels een andere categorie past, dan kan elk van beide partijen om een nieuwe indeling vragen. Een nieuwe indeling wordt met redenen meegedeeld en gaat niet eerder in dan drie maanden daarna.',
    },
  ],
}
