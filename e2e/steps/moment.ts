import { ownerQuery } from '../fixtures/test.ts'

const DATES = ['questions_until', 'answers_published_at', 'closes_at']

/**
 * Moves the closing to so many minutes from now (0: it passes now, as only time can let it), with the question term
 * over. What it gives back puts every date where it was, for the next journey.
 */
export async function moveClosing(momentId: string, minutes: number): Promise<() => Promise<void>> {
  const [before] = await ownerQuery(`select ${DATES.join()} from admission_moment where id = $1`, [momentId])
  await ownerQuery(
    `update admission_moment set questions_until = opens_at, answers_published_at = opens_at,
       closes_at = clock_timestamp() + make_interval(mins => $2) where id = $1`,
    [momentId, minutes],
  )
  return async () => {
    await ownerQuery(
      `update admission_moment set ${DATES.map((date, place) => `${date} = $${String(place + 2)}`).join()} where id = $1`,
      [momentId, ...DATES.map((date) => before?.[date] as Date)],
    )
  }
}
