import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.12: Bekendmaking en werving. Model text, to be judged by the region's own lawyers. */
export const advertising1: Clause = {
  id: '1.12-advertising',
  version: 1,
  article: '1.12',
  part: 1,
  title: 'Bekendmaking en werving',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n) naast CS 3.3; convenant punt 11',
  paragraphs: [
    {
      text: 'In aanvulling op artikel 3.3 geeft Opdrachtnemer zijn aanbod bekend via de middelen die Opdrachtgever daarvoor beschikbaar stelt, zoals de openbare lijst van aanbieders.',
    },
    {
      text: 'Opdrachtnemer deelt op scholen, bij huisartsen en op andere plaatsen waar veel jeugdigen komen geen wervend materiaal uit. Feitelijke informatie op verzoek van een school of verwijzer mag wel.',
    },
    {
      text: 'Opdrachtnemer meldt jeugdigen niet zelf aan voor een toewijzing, tenzij de verwijzer daarom heeft gevraagd.',
    },
    { text: 'Dit artikel wordt zo uitgelegd dat het niet verder gaat dan artikel 3.3 toelaat.' },
  ],
}
