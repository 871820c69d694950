import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 2.1: Producten van Opdrachtnemer. Model text, to be judged by the region's own lawyers. */
export const products1: Clause = {
  id: '2.01-products',
  version: 1,
  article: '2.1',
  part: 2,
  title: 'Producten van Opdrachtnemer',
  layer: 'provider',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS deel 2',
  paragraphs: [
    {
      text: 'Opdrachtnemer is toegelaten voor de producten in bijlage 1, met de daar genoemde ingangsdatum, gemeenten en tarieven.',
    },
    {
      text: 'Opdrachtnemer begint met een product zodra de raamovereenkomst is ondertekend en de ingangsdatum is bereikt. Kan hij later pas beginnen, dan laat hij dat vooraf weten.',
    },
  ],
}
