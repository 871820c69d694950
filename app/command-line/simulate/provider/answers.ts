import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import type { Typed } from '../http/form.ts'
import type { ProviderPlan } from '../plan.ts'

/** The criterion that is not met by who is refused, by who repairs, and for one product only. */
export const SHORT = { refused: 'GE-2', repair: 'GE-3', partly: 'RE-1' } as const

/** What a provider that meets the criterion fills in; throws for a criterion that is not published. */
export function passingAnswer(criterionId: string): Typed {
  const criterion = procedureContentNoordLimburg.criteria.find(({ id }) => id === criterionId)
  if (!criterion) throw new Error(`criterion ${criterionId} is not in the published procedure`)
  const { question } = criterion
  switch (question.type) {
    case 'yes-no':
      return { answer: question.passesWhen ?? 'yes' }
    case 'number':
      return { answer: (question.minimum ?? '5').replace('.', ',') }
    case 'text':
      if (question.identifier) return { answer: '99000000001' }
      return { answer: 'Wij leveren deze hulp al zes jaar in een andere regio, aan jeugdigen van 4 tot 18 jaar.' }
  }
}

/** What somebody fills in who will be refused; undefined where it falls short in nothing. */
export function shortAnswer({ fate }: ProviderPlan, criterionId: string): Typed | undefined {
  if (fate !== 'refused' || criterionId !== SHORT.refused) return undefined
  return { answer: 'no', explanation: 'Wij zijn begonnen met de certificering. De audit is gepland voor volgend jaar.' }
}
