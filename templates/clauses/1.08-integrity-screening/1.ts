import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.8: Onderzoek volgens de Wet Bibob. Model text, to be judged by the region's own lawyers. */
export const integrityScreening1: Clause = {
  id: '1.08-integrity-screening',
  version: 1,
  article: '1.8',
  part: 1,
  title: 'Onderzoek volgens de Wet Bibob',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.8; Wet bevordering integriteitsbeoordelingen door het openbaar bestuur',
  condition: { option: 'bibob' },
  paragraphs: [
    {
      text: 'Opdrachtgever kan tijdens de looptijd een onderzoek instellen zoals bedoeld in de Wet Bibob. Opdrachtnemer levert de gevraagde formulieren en stukken binnen veertien kalenderdagen.',
    },
    {
      text: 'Hetzelfde geldt voor een onderaannemer. Opdrachtnemer neemt dat op in zijn overeenkomst met de onderaannemer.',
    },
    {
      text: 'Blijkt uit het onderzoek een ernstig gevaar, of werkt Opdrachtnemer niet mee, dan kan Opdrachtgever handelen zoals artikel 3.19 bepaalt. Bij een mindere mate van gevaar kan hij voorwaarden stellen.',
    },
  ],
}
