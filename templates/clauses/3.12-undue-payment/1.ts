import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.12: Onverschuldigde betaling. Model text, to be judged by the region's own lawyers. */
export const unduePayment1: Clause = {
  id: '3.12-undue-payment',
  version: 1,
  article: '3.12',
  part: 3,
  chapter: 'Betalen',
  title: 'Onverschuldigde betaling',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.12; Burgerlijk Wetboek artikel 6:203',
  paragraphs: [
    {
      text: 'Heeft Opdrachtgever betaald zonder dat daar een grond voor was, dan betaalt Opdrachtnemer dat bedrag terug binnen dertig dagen na een verzoek met redenen.',
    },
    { text: 'Opdrachtgever mag het bedrag verrekenen met een volgende betaling. Hij meldt dat vooraf.' },
    { text: 'Ontdekt Opdrachtnemer zelf een fout, dan meldt en herstelt hij die uit eigen beweging.' },
  ],
}
