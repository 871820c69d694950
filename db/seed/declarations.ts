import { randomUUID } from 'node:crypto'
import { addDays } from '#app/utils/calendar.ts'
import type { Db } from '#db/transaction.ts'
import { wallTime } from './dates.ts'
import type { History } from './history.ts'
import type { People } from './people.ts'
import type { Round } from './procedure.ts'

/** Every officer declares, on the working day after closing, to have no interest in who applied. */
export async function seedDeclarations(
  db: Db,
  { people, past }: { people: People; past: History },
  round: Round,
): Promise<void> {
  const at = wallTime(addDays(round.closingDay, 1), '08:45')
  for (const officer of people.staff('officer')) {
    const declaration = { id: randomUUID(), moment_id: round.id, kind: 'none' as const, declared_at: at }
    const by = { officer_id: officer.personId, officer_name: officer.personName, provider_id: null }
    await db
      .insertInto('interest_declaration')
      .values({ ...declaration, ...by })
      .execute()
    const subject = `moment:${round.id}`
    const event = { kind: 'interest.declared', subject, providerId: null, visibility: 'internal' } as const
    past.add(at, officer, { ...event, payload: { interest: 'none' } })
  }
}
