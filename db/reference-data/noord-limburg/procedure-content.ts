import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'
import { segment2 } from './catalogue/segment-2.ts'
import { segment3 } from './catalogue/segment-3.ts'
import { segment4 } from './catalogue/segment-4.ts'
import { categories } from './categories.ts'
import { contractTerms, documents, procedureTerms } from './contract-terms.ts'
import { discretionaryGrounds, mandatoryGrounds } from './criteria/exclusion-grounds.ts'
import { programmeOfRequirements } from './criteria/programme-of-requirements.ts'
import { references, suitability } from './criteria/suitability.ts'
import { region } from './region.ts'
import { strategy } from './sources.ts'

/** The shipped procedure: Jeugdhulp segment 2-4 Noord-Limburg 2026, as its first published version. */
export const procedureContentNoordLimburg: ProcedureContent = {
  title: 'Jeugdhulp segment 2-4 Noord-Limburg 2026',
  summary:
    'De zeven gemeenten van Noord-Limburg sluiten vanaf 1 januari 2026 raamovereenkomsten voor wonen, daghulp en ambulante jeugdhulp. Elke aanbieder die aan de eisen voldoet, wordt toegelaten.',
  explanation: [
    'Dit is een open house. Wij maken van tevoren de eisen, de tarieven en de overeenkomst bekend. Voldoet u aan de eisen? Dan sluiten wij met u een overeenkomst. Wij vergelijken aanbieders niet met elkaar en er is geen maximum aan het aantal aanbieders.',
    'De jeugdige en de ouders kiezen zelf bij welke toegelaten aanbieder zij hulp willen.',
    'U meldt zich één keer aan voor alle producten die u wilt leveren. U krijgt per product een besluit, met de redenen erbij.',
    'De tarieven en de drempels voor de categorieën op deze pagina zijn verzonnen. Zij dienen alleen om te laten zien hoe dit portaal werkt.',
  ],
  contactName: region.contractingBody.department,
  contactEmail: region.contractingBody.email,
  segments: [segment2, segment3, segment4],
  productRules: [
    {
      id: 'PR-1',
      product: '44N05',
      anyOf: ['45N21', '45N22', '45N23'],
      criterion: 'PE-3',
      explanation: 'Logeren gaat altijd samen met ambulante hulp thuis. Kies ook een vorm van ambulante hulp.',
      source: strategy('7.3.1'),
    },
  ],
  criteria: [...mandatoryGrounds, ...discretionaryGrounds, ...suitability, ...references, ...programmeOfRequirements],
  categories,
  contractTerms,
  documents,
  ...procedureTerms,
}
