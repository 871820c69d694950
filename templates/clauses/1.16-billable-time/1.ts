import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.16: Welke tijd mag worden gedeclareerd. Model text, to be judged by the region's own lawyers. */
export const billableTime1: Clause = {
  id: '1.16-billable-time',
  version: 1,
  article: '1.16',
  part: 1,
  title: 'Welke tijd mag worden gedeclareerd',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'Extra bepaling (CS 1.n) bij CS 3.13; convenant punt 12',
  paragraphs: [
    {
      text: 'Declarabel is alleen tijd of verblijf dat past binnen de toewijzing, dat werkelijk is geleverd en dat blijkt uit het dossier van de jeugdige.',
    },
    {
      text: 'Voor een product met een uur als eenheid geldt:',
      items: [
        'direct contact met de jeugdige of het gezin, ook via beeldbellen, is declarabel;',
        'overleg over deze jeugdige met school, verwijzer of andere hulpverleners is declarabel als de jeugdige of ouder daarvan weet;',
        'verslaglegging, reistijd, scholing, intern werkoverleg en een afspraak die niet doorgaat zijn niet declarabel, omdat zij in het tarief zijn meegerekend.',
      ],
    },
    {
      text: 'Voor een product met een dagdeel als eenheid telt vier uur aanwezigheid als één dagdeel. Een korter deel wordt naar evenredigheid gedeclareerd.',
    },
    {
      text: 'Voor een product met een etmaal als eenheid telt elke nacht die de jeugdige op de plaats doorbrengt. De dag van aankomst telt mee, de dag van vertrek niet.',
    },
    {
      text: 'Zijn meer jeugdigen of meer beroepskrachten tegelijk bij de hulp, dan wordt gedeclareerd zoals het programma van eisen van het product zegt. Dezelfde tijd wordt nooit twee keer gedeclareerd.',
    },
  ],
}
