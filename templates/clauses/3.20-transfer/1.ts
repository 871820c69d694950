import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.20: Overdracht en fusie. Model text, to be judged by the region's own lawyers. */
export const transfer1: Clause = {
  id: '3.20-transfer',
  version: 1,
  article: '3.20',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Overdracht en fusie',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.20; Jeugdwet artikel 2.13',
  paragraphs: [
    {
      text: 'Opdrachtnemer draagt rechten of plichten uit deze overeenkomst alleen over met schriftelijke toestemming van Opdrachtgever. Opdrachtgever kan voorwaarden stellen en toetst of de nieuwe partij aan de eisen voldoet.',
    },
    {
      text: 'Bij een fusie, splitsing of wijziging van zeggenschap meldt Opdrachtnemer dat vooraf. Opdrachtgever kan nagaan of de toelating in stand kan blijven.',
    },
    {
      text: 'Partijen spannen zich in om bij een overdracht de hulpverleners en jeugdigen zo veel mogelijk bij elkaar te houden.',
    },
  ],
}
