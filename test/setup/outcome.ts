import { isRefusal } from '#app/utils/refusal.ts'

/** What became of a use case: its value, or how it was refused, as `too-late: submittedTooLate`. */
export const outcomeOf = (work: Promise<unknown>) =>
  work.catch((error: unknown) => {
    if (isRefusal(error)) return `${error.kind}: ${error.reasons.map((reason) => reason.kind).join()}`
    throw error
  })
