import type { Generated } from 'kysely'

/** That a moment opened or closed at this instant was recorded and told: once, whoever noticed it. */
export type MomentTurnTable = {
  moment_id: string
  turn: 'opened' | 'closed'
  at: Date
  recorded_at: Generated<Date>
}
