import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.1: Voorwerp van de overeenkomst. Model text, to be judged by the region's own lawyers. */
export const subject1: Clause = {
  id: '1.01-subject',
  version: 1,
  article: '1.1',
  part: 1,
  title: 'Voorwerp van de overeenkomst',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.1; Jeugdwet artikel 2.3',
  paragraphs: [
    {
      text: 'Opdrachtnemer levert aan jeugdigen uit de gemeenten {{region.municipalities}} de producten die in bijlage 1 staan. De inhoud van elk product en de eisen daaraan staan in bijlage 4.',
    },
    {
      text: 'Deze overeenkomst is een raamovereenkomst. Zij geeft Opdrachtnemer geen recht op een minimum aan toewijzingen of omzet. Een plicht om hulp te leveren ontstaat pas door een toewijzing.',
    },
    {
      text: 'De uitvoering is inspanningsgericht: Opdrachtgever betaalt de geleverde eenheden tegen het tarief van bijlage 1.',
    },
    {
      text: 'Per inkoopprocedure sluiten partijen één raamovereenkomst. Komen er later producten bij, dan wordt deze overeenkomst gewijzigd en ontstaat geen tweede.',
    },
  ],
}
