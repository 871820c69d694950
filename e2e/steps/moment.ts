import { ownerQuery } from '../fixtures/test.ts'

/** Lets the closing pass now, as only time can: what follows is what happens after a deadline. */
export async function letMomentClose(momentId: string): Promise<void> {
  await ownerQuery(
    `update admission_moment set closes_at = clock_timestamp(), questions_until = opens_at, answers_published_at = opens_at where id = $1`,
    [momentId],
  )
}

/** Opens it again for the next journey. */
export async function letMomentOpen(momentId: string): Promise<void> {
  await ownerQuery(`update admission_moment set closes_at = clock_timestamp() + interval '20 days' where id = $1`, [
    momentId,
  ])
}
