import type { StaffActor } from '#app/features/identity/actor.ts'
import { attempt } from '#app/utils/answer.server.ts'
import { instantInAmsterdam } from '#app/utils/calendar.ts'
import { firstText, parseTyped, type typedFields } from '#app/utils/form.server.ts'
import { Refusal } from '#app/utils/refusal.ts'
import { confirmObjectionOutcome } from './confirm-objection-outcome.server.ts'
import { acknowledgeObjection, planHearing } from './handle-objection.server.ts'
import { hearingSchema, outcomeSchema } from './objection.schema.ts'
import { proposeObjectionOutcome, returnObjectionOutcome } from './propose-objection-outcome.server.ts'

type Typed = ReturnType<typeof typedFields>

/** Does what one of the forms on the page of an objection asks; answers undefined when it was done. */
export async function handleObjectionForm(actor: StaffActor, objectionId: string, typed: Typed) {
  switch (firstText(typed.step)) {
    case 'hearing':
      return hearingForm(actor, objectionId, typed)
    case 'propose':
      return outcomeForm(actor, objectionId, typed)
    case 'confirm':
      return answerOf(await attempt(typed, () => confirmObjectionOutcome(actor, objectionId)))
    case 'return':
      return answerOf(await attempt(typed, () => returnObjectionOutcome(actor, objectionId)))
    default:
      return answerOf(await attempt(typed, () => acknowledgeObjection(actor, objectionId)))
  }
}

async function hearingForm(actor: StaffActor, objectionId: string, typed: Typed) {
  const form = parseTyped(typed, hearingSchema)
  if (!form.valid) return form.answer
  const { day, time, place } = form.value
  const done = await attempt(typed, async () => {
    const wall = instantInAmsterdam(day, time)
    if (!wall.ok) throw new Refusal('refused', [{ kind: 'objection.timeInvalid', field: 'time', target: '#time' }])
    await planHearing(actor, { objectionId, at: wall.instant, place })
  })
  return answerOf(done)
}

async function outcomeForm(actor: StaffActor, objectionId: string, typed: Typed) {
  const form = parseTyped(typed, outcomeSchema)
  if (!form.valid) return form.answer
  return answerOf(await attempt(typed, () => proposeObjectionOutcome(actor, { objectionId, ...form.value })))
}

type Attempted<Answer> = { done: true } | { done: false; answer: Answer }

function answerOf<Answer>(attempted: Attempted<Answer>): Answer | undefined {
  return attempted.done ? undefined : attempted.answer
}
