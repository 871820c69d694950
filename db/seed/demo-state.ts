import { connection } from '#db/connection.server.ts'

/** The address of the demonstration procedure. */
export const DEMO_SLUG = 'jeugdhulp-segment-2-4-noord-limburg-2026'

/** Nothing of it, all of it, or what an interrupted seeding left behind. */
export async function demoRegionState(): Promise<'absent' | 'whole' | 'half'> {
  const { rows } = await connection().pool.query<{ begun: boolean; ended: boolean }>(
    `select exists (select from procedure where slug = $1) as begun,
            exists (select from audit_event where kind = 'demo.seeded') as ended`,
    [DEMO_SLUG],
  )
  const [state] = rows
  if (state?.begun !== true) return 'absent'
  return state.ended ? 'whole' : 'half'
}
