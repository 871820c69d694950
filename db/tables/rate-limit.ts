import type { Generated } from 'kysely'

export type RateLimitTable = {
  key: string
  points: Generated<number>
  expire: number | null
}
