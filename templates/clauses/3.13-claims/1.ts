import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.13: Declaratie. Model text, to be judged by the region's own lawyers. */
export const claims1: Clause = {
  id: '3.13-claims',
  version: 1,
  article: '3.13',
  part: 3,
  chapter: 'Betalen',
  title: 'Declaratie',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.13',
  paragraphs: [
    {
      text: 'Opdrachtnemer declareert per kalendermaand achteraf, uiterlijk op de dertigste dag na die maand, en alleen wat volgens artikel 1.16 declarabel is.',
    },
    {
      text: 'Een declaratie die niet klopt of niet bij een toewijzing past, wordt met de reden afgekeurd. Opdrachtnemer kan haar verbeteren en opnieuw indienen.',
    },
    {
      text: 'Recht op betaling vervalt voor hulp die meer dan een jaar geleden is geleverd en niet is gedeclareerd, tenzij de vertraging niet aan Opdrachtnemer ligt.',
    },
  ],
}
