import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 3.10: Informatievoorziening. Model text, to be judged by the region's own lawyers. */
export const information1: Clause = {
  id: '3.10-information',
  version: 1,
  article: '3.10',
  part: 3,
  chapter: 'Informeren',
  title: 'Informatievoorziening',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 3.10; Jeugdwet hoofdstuk 4 en 8; Regeling Jeugdwet',
  paragraphs: [
    {
      text: 'Opdrachtnemer geeft de gegevens die Opdrachtgever nodig heeft om zijn wettelijke taken uit te voeren, te sturen en te verantwoorden. Opdrachtgever vraagt niets wat hij al heeft of uit een openbare bron kan halen.',
    },
    {
      text: 'Opdrachtnemer meldt binnen zeven dagen een maatregel of rapport van een inspectie dat over hem gaat, en stuurt dat mee zodra het openbaar is.',
    },
    {
      text: 'Hij levert op tijd de jaarrekening, de jaarverantwoording en de productieverantwoording, met de verklaring van een accountant waar de regels dat vragen. Op verzoek licht hij financiële verhoudingsgetallen toe.',
    },
    {
      text: 'Wijzigingen in naam, bestuur, rechtsvorm, registratie of bankrekening meldt hij vooraf en uiterlijk binnen vijf werkdagen.',
    },
  ],
}
