import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.6: Opzegging bij onvoldoende inzet. Model text, to be judged by the region's own lawyers. */
export const insufficientUse1: Clause = {
  id: '1.06-insufficient-use',
  version: 1,
  article: '1.6',
  part: 1,
  title: 'Opzegging bij onvoldoende inzet',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.6; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 10.2',
  condition: { option: 'insufficient-use' },
  paragraphs: [
    {
      text: 'Blijft de inzet van Opdrachtnemer in de eerste {{insufficientUse.withinMonths}} maanden na de ingangsdatum onder {{insufficientUse.threshold}}, dan kan Opdrachtgever opzeggen met een termijn van {{insufficientUse.noticeMonths}} maanden.',
    },
    {
      text: 'Opdrachtgever zegt niet op als er een tekort aan dit aanbod is, als het aanbod in de regio nergens anders te krijgen is, of als jeugdigen en ouders de hulp met een erkende methode gemiddeld met 8,5 of hoger waarderen.',
    },
    {
      text: 'Voordat hij opzegt, hoort Opdrachtgever Opdrachtnemer. Hij noemt in de opzegging de cijfers waarop zij berust.',
    },
  ],
}
