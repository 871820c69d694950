import type { Clause } from '#app/features/agreement/text/clause.ts'

/** CS 1.11: Einde bij categorie C zonder inzet. Model text, to be judged by the region's own lawyers. */
export const categoryCEnding1: Clause = {
  id: '1.11-category-c-ending',
  version: 1,
  article: '1.11',
  part: 1,
  title: 'Einde bij categorie C zonder inzet',
  layer: 'category',
  status: 'draft',
  modelText: true,
  legalBasis:
    'Extra bepaling (CS 1.n) naast CS 3.19; Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 7.2 en 10.2',
  condition: { category: ['C'] },
  paragraphs: [
    {
      text: 'Heeft Opdrachtnemer twaalf kalendermaanden achter elkaar geen hulp geleverd en niets gedeclareerd, dan kan Opdrachtgever de overeenkomst ontbinden.',
    },
    {
      text: 'Opdrachtgever meldt het voornemen en geeft Opdrachtnemer vier weken om te reageren. Hij ontbindt niet als er een toewijzing loopt, als hulp binnen drie maanden gaat beginnen, of als de expertise in de regio nodig is om het aanbod dekkend te houden.',
    },
    { text: 'Ontbinding volgt nooit vanzelf. Opdrachtgever neemt daarover een besluit met redenen.' },
  ],
}
