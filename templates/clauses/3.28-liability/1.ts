import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.28: Aansprakelijkheid en verzekering. Model text, to be judged by the region's own lawyers. */
export const liability1: Clause = {
  id: '3.28-liability',
  version: 1,
  article: '3.28',
  part: 3,
  chapter: 'Overige bepalingen',
  title: 'Aansprakelijkheid en verzekering',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.28',
  paragraphs: [
    { text: 'Een partij die tekortschiet vergoedt de schade die de andere partij daardoor lijdt.' },
    {
      text: 'De aansprakelijkheid van Opdrachtnemer is beperkt tot €\u00a02.500.000 per gebeurtenis en €\u00a05.000.000 per jaar. Heeft Opdrachtnemer minder dan tien werknemers en een jaaromzet of balanstotaal van ten hoogste €\u00a02.000.000, dan zijn deze bedragen €\u00a01.250.000 en €\u00a02.500.000.',
    },
    {
      text: 'De beperking geldt niet bij opzet of bewuste roekeloosheid, bij schade door dood of letsel, en bij fraude.',
    },
    { text: 'Opdrachtnemer is voor deze bedragen verzekerd en laat dat op verzoek zien.' },
  ],
}
