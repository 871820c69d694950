import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.2: Rangorde van documenten. Model text, to be judged by the region's own lawyers. */
export const precedence1: Clause = {
  id: '1.02-precedence',
  version: 1,
  article: '1.2',
  part: 1,
  title: 'Rangorde van documenten',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.2',
  paragraphs: [
    {
      text: 'Spreken documenten elkaar tegen, dan gaat het eerder genoemde document voor:',
      items: [
        'deze raamovereenkomst met haar bijlagen, en daarvan de jongste ondertekende wijziging eerst;',
        'nadere overeenkomsten tussen partijen over een jeugdige of een groep jeugdigen;',
        'de nota’s van inlichtingen bij de procedure, waarbij een latere nota voorgaat op een eerdere;',
        'de inkoopdocumenten met bijlagen, te weten {{procedure.documents}};',
        'de algemene inkoopvoorwaarden volgens het model van de VNG, voor zover artikel 3.26 die niet uitsluit;',
        'de aanmelding van Opdrachtnemer.',
      ],
    },
    { text: 'Een lager document dat een hoger document alleen aanvult, spreekt dat niet tegen en blijft gelden.' },
    {
      text: 'Algemene voorwaarden van Opdrachtnemer zijn niet van toepassing, onder welke naam zij ook worden toegezonden.',
    },
  ],
}
