import type { DisclosureRule } from '#app/features/tariff-study/suppression.ts'

/** When figures about few providers are not shown in a tariff study, its report or beside a cost price. */
export const disclosure: DisclosureRule = {
  fewestProviders: 5,
  largestShare: '0.5',
  source: 'Keuze van de regio; geen wettelijke norm gevonden voor kostprijzen van aanbieders',
  status: 'assumed',
}
