import type { ProcedureContent } from '#app/features/procedure/procedure.schema.ts'

/** Five years from 2026, one option of four more, evaluation after three years (strategy § 10.2). */
export const contractTerms: ProcedureContent['contractTerms'] = {
  termYears: 5,
  extensionYears: 4,
  evaluationAfterYears: 3,
  startsOn: '2026-01-01',
  endsOn: '2030-12-31',
  noticeMonths: 6,
  extensionNoticeMonths: 6,
  options: ['revision', 'spending-limit', 'insufficient-use', 'eighteen', 'bibob', 'social-return'],
  /** Contract standard, article 1.5: a warning when seventy per cent is used. */
  spendingLimitWarningPercentage: '70',
  insufficientUse: { withinMonths: 12, threshold: 'ten minste één jeugdige uit de regio', noticeMonths: 6 },
  /** The regime that holds now (strategy § 12): five per cent above a yearly turnover of € 250.000. */
  socialReturn: { threshold: '250000', percentage: '5' },
  sustainabilityThreshold: '250000',
  capacityUpdateDays: 5,
  monitoringReportsPerYear: 2,
  /** Facts § 3: ninety per cent wages (OVA), ten per cent prices (ppc). */
  indexation: { firstOn: '2027-01-01', wageShare: '90', priceShare: '10' },
}

/** Calendar days to repair and to go to court; the second is the usual voluntary term of twenty days. */
export const procedureTerms = { repairDays: 10, objectionDays: 20 }

/** The documents of the procedure. Their texts are examples, written for this portal. */
export const documents: ProcedureContent['documents'] = [
  {
    id: 'aanmeldleidraad',
    title: 'Aanmeldleidraad (voorbeeld)',
    description:
      'Hoe u zich aanmeldt, welke eisen er zijn, hoe wij toetsen en wat u kunt doen als u het niet eens bent.',
  },
  {
    id: 'programma-van-eisen',
    title: 'Programma van eisen (voorbeeld)',
    description: 'Wat elk product inhoudt en waaraan u moet voldoen als u het levert.',
  },
  {
    id: 'tarievenblad',
    title: 'Tarievenblad 2026 (voorbeeld)',
    description: 'De tarieven per product. Deze bedragen zijn verzonnen en dienen alleen als voorbeeld.',
  },
  {
    id: 'bijlage-categorieen',
    title: 'Bijlage categorieën (voorbeeld)',
    description:
      'De voorwaarden voor categorie A, B en C en wat elke categorie voor u betekent. De drempels zijn verzonnen.',
  },
  {
    id: 'concept-raamovereenkomst',
    title: 'Concept-raamovereenkomst (voorbeeld)',
    description: 'De tekst die voor iedereen gelijk is, in de opbouw van de Contractstandaarden Jeugd.',
  },
]
