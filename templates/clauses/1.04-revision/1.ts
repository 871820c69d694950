import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.4: Herzieningsclausule. Model text, to be judged by the region's own lawyers. */
export const revision1: Clause = {
  id: '1.04-revision',
  version: 1,
  article: '1.4',
  part: 1,
  title: 'Herzieningsclausule',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.4; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 10.2; convenant punt 10',
  condition: { option: 'revision' },
  paragraphs: [
    {
      text: 'Opdrachtgever kan de overeenkomst tijdens de looptijd wijzigen als dat nodig is om het jeugdhulpstelsel inhoudelijk of financieel houdbaar te houden, of omdat wetten, regels of landelijke afspraken veranderen. De wijziging past bij het voorwerp van artikel 1.1 en geldt voor alle aanbieders in dezelfde positie.',
    },
    {
      text: 'Een wijziging kan gaan over:',
      items: [
        'de eisen aan een product, de indeling in producten en de codes;',
        'de normen voor duur en intensiteit van hulp;',
        'de tarieven, als een nieuw tariefonderzoek daar aanleiding toe geeft;',
        'de wijze van bekostiging, waaronder het invoeren, aanpassen of beëindigen van een bestedingsruimte;',
        'de verdeling van taken per categorie en de kengetallen waarop wordt gestuurd;',
        'de wijze van verantwoorden en het leveren van gegevens.',
      ],
    },
    {
      text: 'Opdrachtgever overlegt eerst met de aanbieders. Hij stuurt het voorstel met de redenen en de gevolgen toe en geeft ten minste vier weken om te reageren.',
    },
    {
      text: 'Tussen het besluit en het ingaan van de wijziging zit een redelijke termijn, die niet langer is dan zes maanden. De wijziging wordt vastgelegd in een genummerd addendum.',
    },
    {
      text: 'Opdrachtnemer werkt aan de wijziging mee, tenzij hij daar een goede reden tegen heeft. Blijft hij weigeren, dan geldt dat als opzegging per de dag waarop de wijziging ingaat. Partijen zijn elkaar dan geen schadevergoeding schuldig.',
    },
    {
      text: 'De overgang van een inspannings- of outputgerichte naar een taakgerichte uitvoering, of andersom, valt niet onder dit artikel.',
    },
  ],
}
