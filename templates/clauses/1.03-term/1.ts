import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.3: Looptijd, verlenging en gelijke afloop. Model text, to be judged by the region's own lawyers. */
export const term1: Clause = {
  id: '1.03-term',
  version: 1,
  article: '1.3',
  part: 1,
  title: 'Looptijd, verlenging en gelijke afloop',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.3; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 10.2',
  paragraphs: [
    {
      text: 'Deze overeenkomst begint op {{term.startsOn}} en eindigt op {{term.endsOn}}, zonder dat opzegging nodig is. De eerste looptijd van de procedure is {{term.years}} jaar.',
    },
    {
      text: 'Opdrachtgever kan de overeenkomst één keer verlengen met {{term.extensionYears}} jaar, tot en met {{term.extendedUntil}}. Hij laat dat uiterlijk {{term.extensionNoticeMonths}} maanden voor de einddatum schriftelijk weten. Bij verlenging blijven de voorwaarden gelijk, behalve voor zover zij volgens deze overeenkomst zijn gewijzigd.',
    },
    {
      text: 'Opdrachtgever beslist over verlenging na een evaluatie. Daarvoor gebruikt hij de gegevens van ten minste {{term.evaluationAfterYears}} jaar uitvoering. Opdrachtnemer werkt aan de evaluatie mee en mag op de uitkomst reageren voordat wordt beslist.',
    },
    {
      text: 'De overeenkomsten voor de segmenten van deze procedure eindigen op dezelfde dag. Dat geldt ook voor een aanbieder of een product dat later is toegelaten: de looptijd is dan korter, de einddatum blijft gelijk.',
    },
    {
      text: 'Opdrachtnemer kan schriftelijk opzeggen met een termijn van {{notice.providerMonths}} maanden. Opdrachtgever kan schriftelijk en met redenen opzeggen met een termijn van {{notice.clientMonths}} maanden. Artikel 3.27 regelt wat dan met lopende hulp gebeurt.',
    },
  ],
}
