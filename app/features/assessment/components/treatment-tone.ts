/** What the colour of a treatment says; the word says the same. */
export const TREATMENT_TONE = { met: 'ok', 'not-met': 'error', 'repair-asked': 'info' } as const
