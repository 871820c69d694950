import type { Clause } from '#app/features/agreement/text/clause.ts'

/** Taken bij categorie B. Model text, to be judged by the region's own lawyers. */
export const annexCategoryB1: Clause = {
  id: 'annex-2-category-b',
  version: 1,
  article: 'Bijlage 2',
  part: 'annex',
  title: 'Taken bij categorie B',
  layer: 'category',
  status: 'draft',
  modelText: true,
  legalBasis: 'Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 7.2, 8 en 13.2',
  condition: { category: ['B'] },
  paragraphs: [
    {
      text: 'Opdrachtnemer heeft noodzakelijk en gespecialiseerd aanbod, maar is te klein om een opgave voor het hele landschap te dragen.',
    },
    {
      text: 'Opdrachtnemer voert een stuuropdracht uit met een beperkt aantal kengetallen die passen bij zijn aanbod.',
    },
    { text: 'Opdrachtnemer neemt deel aan de transformatieopgave op de onderdelen die zijn expertise raken.' },
    {
      text: 'Partijen voeren {{category.meetingsPerYear}} keer per jaar een contractgesprek. Beide partijen leveren vooraf de onderwerpen en gegevens aan.',
    },
  ],
}
