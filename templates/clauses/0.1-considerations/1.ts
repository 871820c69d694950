import type { Clause } from '#app/features/agreement/text/clause.ts'

/** Overwegingen. Model text, to be judged by the region's own lawyers. */
export const considerations1: Clause = {
  id: '0.1-considerations',
  version: 1,
  article: 'Overwegingen',
  part: 0,
  title: 'Overwegingen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'Jeugdwet artikel 2.6 en 2.11; Hof van Justitie C-410/14 (Falk Pharma) en C-9/17 (Tirkkonen)',
  paragraphs: [
    {
      text: 'De gemeenten {{region.municipalities}} zijn verantwoordelijk voor jeugdhulp aan hun jeugdigen. Zij kopen die hulp samen in via {{region.contractor}}.',
    },
    {
      text: 'Voor deze inkoop is gekozen voor toelating zonder rangorde (open house). De procedure heet {{procedure.name}}. De voorwaarden, de eisen en de tarieven zijn vooraf bekendgemaakt en zijn voor iedereen gelijk.',
    },
    {
      text: 'Iedere aanbieder die aan de gepubliceerde eisen voldoet en zich aan de voorwaarden bindt, krijgt een raamovereenkomst. Er is geen maximum aan het aantal aanbieders. De jeugdige en de ouders kiezen, samen met de verwijzer, wie de hulp geeft.',
    },
    {
      text: 'Opdrachtnemer heeft zich aangemeld, is getoetst aan de eisen en is toegelaten voor de producten in bijlage 1. Partijen leggen in deze raamovereenkomst vast wat zij van elkaar mogen verwachten.',
    },
  ],
}
