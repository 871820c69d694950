import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.5: Wachttijd en cliëntenstop door Opdrachtgever. Model text, to be judged by the region's own lawyers. */
export const waitingTimes1: Clause = {
  id: '3.05-waiting-times',
  version: 1,
  article: '3.5',
  part: 3,
  chapter: 'Leveren van jeugdhulp',
  title: 'Wachttijd en cliëntenstop door Opdrachtgever',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.5',
  paragraphs: [
    {
      text: 'Kan Opdrachtnemer niet op tijd beginnen, dan laat hij dat de jeugdige, de ouders en de verwijzer binnen vijf werkdagen weten. Hij zegt hoe lang het wachten duurt en wat er in de tussentijd mogelijk is.',
    },
    {
      text: 'Opdrachtgever kan het starten van nieuwe hulp tijdelijk stopzetten als de kwaliteit, de veiligheid of de rechtmatigheid in gevaar is. Hij doet dat schriftelijk, met redenen en voor een bepaalde tijd, en hoort Opdrachtnemer vooraf, tenzij dat door spoed niet kan.',
    },
    { text: 'De stop eindigt zodra de reden is verdwenen.' },
  ],
}
