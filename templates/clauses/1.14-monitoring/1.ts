import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.14: Monitoring en vroegsignalering. Model text, to be judged by the region's own lawyers. */
export const monitoring1: Clause = {
  id: '1.14-monitoring',
  version: 1,
  article: '1.14',
  part: 1,
  title: 'Monitoring en vroegsignalering',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis:
    'Extra bepaling (CS 1.n) bij CS 3.4, 3.10 en 3.21; Regeling Jeugdwet artikel 8g; Advies Taskforce Robuust Zorglandschap paragraaf 5.2.1',
  paragraphs: [
    {
      text: 'Opdrachtnemer levert {{monitoring.reportsPerYear}} keer per jaar een monitoringsrapportage over de geleverde hulp, de wachttijden, de personele bezetting en de financiële positie. De inhoud en de mate van detail zijn vooraf bekendgemaakt en gaan niet verder dan nodig is.',
    },
    {
      text: 'Opdrachtnemer neemt deel aan het landelijke systeem voor vroegsignalering als de regels hem daartoe verplichten. Opdrachtgever gebruikt wat daar al is aangeleverd en vraagt het niet opnieuw.',
    },
    {
      text: 'Ziet Opdrachtnemer dat de continuïteit van hulp gevaar loopt, dan meldt hij dat direct aan Opdrachtgever, ook als de cijfers nog niet zeker zijn.',
    },
    {
      text: 'Geven de cijfers of andere signalen daar aanleiding toe, dan kan Opdrachtgever een onderzoek naar de financiële en bestuurlijke situatie (due diligence) vragen. Hij noemt de aanleiding, de vragen en de onderzoeker. Opdrachtnemer werkt mee en krijgt het verslag vooraf te lezen.',
    },
    {
      text: 'Vertrouwelijke bedrijfsgegevens worden alleen gebruikt voor dit doel en niet met andere aanbieders gedeeld.',
    },
  ],
}
