import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 2.3: Bestedingsruimte van Opdrachtnemer. Model text, to be judged by the region's own lawyers. */
export const individualLimit1: Clause = {
  id: '2.03-individual-limit',
  version: 1,
  article: '2.3',
  part: 2,
  title: 'Bestedingsruimte van Opdrachtnemer',
  layer: 'provider',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS deel 2 bij CS 1.5',
  paragraphs: [
    {
      text: 'Is voor Opdrachtnemer een bestedingsruimte vastgesteld volgens artikel 1.5, dan staat die in bijlage 3, per jaar, gemeente en product. Een lege bijlage betekent dat er geen bestedingsruimte geldt.',
    },
  ],
}
