import type { Answer, AnswerValue } from '#app/features/application/application.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import type { Shortfall } from './shortfalls.ts'
import type { SeededProvider } from './providers.ts'

const EXPERIENCE = [
  'Wij hielpen sinds 2023 jeugdigen in opdracht van een andere regio, thuis en op school. De opdrachtgever was tevreden over de samenwerking met de gemeentelijke toegang.',
  'Ons team werkt al jaren met gezinnen met meer dan één hulpvraag. In de laatste drie jaar rondden wij de hulp bij de meeste jeugdigen af volgens het plan.',
  'Wij zijn een kleine organisatie. Onze medewerkers deden deze hulp eerder bij een grotere aanbieder en brengen die ervaring mee.',
  'In 2024 en 2025 boden wij dezelfde hulp in twee gemeenten. Elke drie maanden bespraken wij de doelen met de jeugdige en de ouders.',
]

/** What this provider answers to one criterion: what is asked, unless this is where it falls short. */
export function answerOf(criterion: Criterion, provider: SeededProvider, shortfalls: readonly Shortfall[]): Answer {
  const shortfall = shortfalls.find((one) => one.criterionId === criterion.id)
  if (shortfall?.given) return { criterionId: criterion.id, ...shortfall.given }
  const answer = passingValue(criterion, provider)
  const { question } = criterion
  const explained = question.type === 'yes-no' && question.explainWhen === answer.value
  return {
    criterionId: criterion.id,
    answer,
    explanation: explained ? 'Wij lichten dit graag toe in een gesprek.' : '',
  }
}

/** Of the right form, and of nobody: professions have no code 99. */
const DEMO_BIG_NUMBER = '99000000001'

function passingValue({ question }: Criterion, provider: SeededProvider): AnswerValue {
  switch (question.type) {
    case 'yes-no':
      return { type: 'yes-no', value: question.passesWhen ?? 'yes' }
    case 'number':
      return { type: 'number', value: question.minimum ?? '1' }
    case 'text':
      if (question.identifier) return { type: 'text', value: DEMO_BIG_NUMBER }
      return { type: 'text', value: provider.random.pick(EXPERIENCE) }
  }
}
