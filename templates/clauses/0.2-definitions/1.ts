import type { Clause } from '#app/features/agreement/text/clause.ts'

/** Begrippen. Model text, to be judged by the region's own lawyers. */
export const definitions1: Clause = {
  id: '0.2-definitions',
  version: 1,
  article: 'Begrippen',
  part: 0,
  title: 'Begrippen',
  layer: 'base',
  status: 'draft',
  modelText: true,
  legalBasis: 'Jeugdwet artikel 1.1',
  paragraphs: [
    {
      text: 'In deze raamovereenkomst gebruiken partijen de begrippen uit de Jeugdwet. Daarnaast betekenen de volgende woorden:',
      items: [
        'Opdrachtgever: de gemeenten {{region.municipalities}}, voor deze overeenkomst vertegenwoordigd door {{region.contractor}}.',
        'Opdrachtnemer: {{provider.name}}, ingeschreven in het handelsregister onder nummer {{provider.kvk}}.',
        'Product: een vorm van jeugdhulp met een eigen code, eenheid, tarief en programma van eisen, zoals genoemd in bijlage 1 en bijlage 4.',
        'Toewijzing: de opdracht van een gemeente aan Opdrachtnemer om een bepaald product aan een bepaalde jeugdige te leveren.',
        'Verwijzer: de gemeentelijke toegang, een arts of een gecertificeerde instelling die volgens de Jeugdwet naar jeugdhulp kan verwijzen.',
        'Categorie: de indeling van Opdrachtnemer (A, B of C) volgens de regels van de procedure, met de taken uit bijlage 2.',
        'Bestedingsruimte: het bedrag dat Opdrachtnemer in een kalenderjaar ten hoogste kan declareren, als dat volgens artikel 1.5 is vastgesteld.',
        'Portaal: het digitale loket van Opdrachtgever waarin aanmelding, overeenkomst en wijzigingen worden vastgelegd.',
        'Geregistreerde professional: een beroepskracht die staat ingeschreven in het kwaliteitsregister jeugd of in het register van artikel 3 van de Wet op de beroepen in de individuele gezondheidszorg.',
      ],
    },
  ],
}
