import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.14: Betaling. Model text, to be judged by the region's own lawyers. */
export const payment1: Clause = {
  id: '3.14-payment',
  version: 1,
  article: '3.14',
  part: 3,
  chapter: 'Betalen',
  title: 'Betaling',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.14; Burgerlijk Wetboek artikel 6:119b',
  paragraphs: [
    { text: 'Opdrachtgever betaalt een goedgekeurde declaratie binnen dertig dagen nadat hij die heeft ontvangen.' },
    { text: 'Betaalt hij later zonder goede reden, dan is hij de wettelijke handelsrente verschuldigd.' },
    { text: 'Een betaling betekent niet dat Opdrachtgever de hulp als goed en rechtmatig heeft erkend.' },
  ],
}
