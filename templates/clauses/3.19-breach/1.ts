import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.19: Gevolgen van niet nakomen. Model text, to be judged by the region's own lawyers. */
export const breach1: Clause = {
  id: '3.19-breach',
  version: 1,
  article: '3.19',
  part: 3,
  chapter: 'Niet nakomen',
  title: 'Gevolgen van niet nakomen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.19',
  paragraphs: [
    {
      text: 'Komt een partij een verplichting niet na, dan stelt de andere partij haar schriftelijk in gebreke en geeft zij een redelijke termijn voor herstel.',
    },
    {
      text: 'Herstelt Opdrachtnemer niet op tijd, dan kan Opdrachtgever, zolang de tekortkoming duurt, een korting van vijf procent op de betalingen toepassen, ten onrechte betaalde bedragen terugvorderen, of opzeggen.',
    },
    { text: 'Onjuiste of onvolledige informatie in de toelatingsprocedure geldt als tekortkoming.' },
    {
      text: 'Opdrachtgever mag de overeenkomst direct, geheel of voor een deel, ontbinden in de volgende gevallen:',
      items: [
        'er doet zich een uitsluitingsgrond voor of Opdrachtnemer voldoet niet meer aan een geschiktheidseis;',
        'Opdrachtnemer heeft twaalf kalendermaanden geen hulp geleverd of niets gedeclareerd;',
        'een toezichthouder heeft een herstelmaatregel opgelegd die niet op tijd is uitgevoerd;',
        'de kwaliteit is zo slecht dat de veiligheid of gezondheid van jeugdigen in gevaar is;',
        'er is gefraudeerd of opzettelijk onjuist gedeclareerd;',
        'een onderzoek volgens de Wet Bibob wijst op een ernstig gevaar, Opdrachtnemer weigert daaraan mee te werken, of hij komt een voorwaarde daaruit niet na;',
        'een bestuurlijke boete voor een ernstige overtreding is onherroepelijk geworden.',
      ],
    },
    {
      text: 'Kan een partij door overmacht langer dan dertig dagen niet nakomen, dan kan elk van beide partijen de overeenkomst voor dat deel beëindigen. Tekort aan personeel en ziekteverzuim zijn op zichzelf geen overmacht.',
    },
    {
      text: 'Een maatregel staat in verhouding tot de tekortkoming. Opdrachtgever houdt daarbij rekening met jeugdigen die al hulp krijgen.',
    },
  ],
}
