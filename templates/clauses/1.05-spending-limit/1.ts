import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.5: Bestedingsruimte. Model text, to be judged by the region's own lawyers. */
export const spendingLimit1: Clause = {
  id: '1.05-spending-limit',
  version: 1,
  article: '1.5',
  part: 1,
  title: 'Bestedingsruimte',
  layer: 'region',
  status: 'draft',
  modelText: true,
  legalBasis: 'CS 1.5; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 9; convenant punt 9',
  condition: { option: 'spending-limit' },
  paragraphs: [
    {
      text: 'Opdrachtgever kan voor een kalenderjaar een bestedingsruimte voor Opdrachtnemer vaststellen. Zolang bijlage 3 leeg is, geldt er geen. Voor een deel van een jaar geldt een evenredig deel.',
    },
    {
      text: 'Een bestedingsruimte komt zo tot stand:',
      items: [
        'zes maanden voor de ingangsdatum meldt Opdrachtgever zijn voornemen, de stappen en de gegevens die hij gebruikt, en kan Opdrachtnemer zijn zienswijze geven;',
        'drie maanden voor de ingangsdatum beslist Opdrachtgever over bedrag en duur;',
        'twee maanden voor de ingangsdatum leggen partijen in een plan vast hoe zij met de ruimte omgaan.',
      ],
    },
    {
      text: 'Het bedrag berust op de aard en het aantal jeugdigen, de ontwikkeling van de omzet, eerder geholpen jeugdigen, verwachte groei, het aanbod in de regio en afspraken over de inzet van lokale teams.',
    },
    {
      text: 'In het plan staat ten minste hoe partijen de administratie licht houden, wat er gebeurt met jeugdigen die al hulp krijgen, hoe een wachtlijst wordt beheerd, hoe hulp na het bereiken van de ruimte is geregeld, hoe zij elkaar informeren en wanneer zij het plan bijstellen.',
    },
    {
      text: 'Is {{spendingLimit.warningPercentage}} van de bestedingsruimte gebruikt, of dreigt overschrijding, dan meldt Opdrachtgever dat schriftelijk. Partijen overleggen binnen twee weken. Opdrachtgever beslist binnen twee weken daarna. Zonder schriftelijke wijziging betaalt hij niet meer dan de bestedingsruimte.',
    },
    {
      text: 'Een toewijzing die een gemeente zelf aan Opdrachtnemer heeft gegeven en crisishulp worden altijd betaald.',
    },
    {
      text: 'Binnen hetzelfde segment mag Opdrachtnemer de ruimte van het ene product voor het andere gebruiken, zolang het totaal niet wordt overschreden. Opdrachtgever stemt daar met ondertekening van deze overeenkomst mee in.',
    },
    {
      text: 'Is de ruimte bereikt en is een stop afgesproken, dan vervalt voor nieuwe jeugdigen de plicht om hulp te leveren van artikel 3.1. Opdrachtgever laat verwijzers weten dat er geen plaats is. Hij heft de stop op zodra de cijfers dat toelaten.',
    },
    {
      text: 'Een bestedingsruimte is een grens en geen toezegging. Afgerekend wordt wat werkelijk en rechtmatig is geleverd.',
    },
  ],
}
