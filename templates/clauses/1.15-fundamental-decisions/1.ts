import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.15: Ingrijpende besluiten. Model text, to be judged by the region's own lawyers. */
export const fundamentalDecisions1: Clause = {
  id: '1.15-fundamental-decisions',
  version: 1,
  article: '1.15',
  part: 1,
  title: 'Ingrijpende besluiten',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n) bij CS 3.20; Advies Taskforce Robuust Zorglandschap paragraaf 5.2.1 en 6.2.2',
  paragraphs: [
    {
      text: 'Opdrachtnemer betrekt Opdrachtgever vroeg bij een voorgenomen besluit dat het aanbod in de regio raakt. Daaronder vallen een fusie, overname of splitsing, het sluiten of afbouwen van verblijf, het beëindigen van een product en een vergaande samenwerking.',
    },
    {
      text: 'De melding gebeurt voordat het besluit wordt genomen en bevat de redenen, de gevolgen voor jeugdigen, de planning en de wijze waarop de hulp doorgaat.',
    },
    {
      text: 'Opdrachtgever reageert binnen zes weken. Hij kan voorwaarden vragen die nodig zijn om lopende hulp voort te zetten.',
    },
    { text: 'Houdt Opdrachtnemer zich hier niet aan, dan is artikel 3.19 van toepassing.' },
  ],
}
