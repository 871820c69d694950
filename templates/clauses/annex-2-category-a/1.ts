import type { Clause } from '#app/features/agreement/text/clause.ts'

/** Taken bij categorie A. Model text, to be judged by the region's own lawyers. */
export const annexCategoryA1: Clause = {
  id: 'annex-2-category-a',
  version: 1,
  article: 'Bijlage 2',
  part: 'annex',
  title: 'Taken bij categorie A',
  layer: 'category',
  status: 'draft',
  modelText: true,
  legalBasis: 'Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 7.2, 8 en 13.2',
  condition: { category: ['A'] },
  paragraphs: [
    {
      text: 'Opdrachtnemer heeft een breed aanbod over de segmenten en werkt met Opdrachtgever aan de ontwikkeling van het hele jeugdhulplandschap.',
    },
    {
      text: 'Opdrachtnemer voert een stuuropdracht uit. Die bevat de kaders, de normen en de kengetallen waarop partijen sturen. Opdrachtgever stelt haar vast na overleg met Opdrachtnemer en kan haar elk jaar aanpassen.',
    },
    {
      text: 'Opdrachtnemer heeft een trekkende rol bij de transformatieopgave. Hij maakt, alleen of met anderen, een plan, brengt andere aanbieders bij elkaar en deelt wat werkt. Aparte financiering wordt apart afgesproken.',
    },
    { text: 'Opdrachtnemer houdt capaciteit beschikbaar en is bereid die te vergroten waar de regio tekorten heeft.' },
    {
      text: 'Partijen voeren {{category.meetingsPerYear}} keer per jaar een contractgesprek. Beide partijen leveren vooraf de onderwerpen en gegevens aan. Ten minste één gesprek per jaar is op bestuurlijk niveau.',
    },
    {
      text: 'Opdrachtnemer meldt financiële of bestuurlijke problemen in een vroeg stadium, omdat die het hele landschap kunnen raken.',
    },
  ],
}
