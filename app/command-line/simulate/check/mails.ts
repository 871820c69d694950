import { setTimeout as pause } from 'node:timers/promises'
import { inCrowd } from '../crowd.ts'
import { mailsTo } from '../postbox.ts'
import type { Provider } from '../record.ts'
import type { Round } from '../round.ts'

export type MailCheck = { expected: number; sent: number; broken: string[] }

const PATIENCE = { rounds: 60, pauseMs: 2_000, settleMs: 4_000 }
const WIDTH = 6

/** Waits until every expected mail is there, and then says per recipient and kind what is missing or too many. */
export async function checkMails({ providers, visitor, progress }: Round): Promise<MailCheck> {
  const read = () => inCrowd(providers, WIDTH, async ({ organisation }) => mailsTo(visitor, organisation.email))
  const expected = providers.flatMap(({ mails }) => mails).length
  let received = await read()
  for (let rounds = 0; received.flat().length < expected && rounds < PATIENCE.rounds; rounds += 1) {
    progress.say(`mails: ${String(received.flat().length)} of ${String(expected)} so far`)
    await pause(PATIENCE.pauseMs)
    received = await read()
  }
  // A mail too many would come a little later.
  await pause(PATIENCE.settleMs)
  received = await read()
  const broken = providers.flatMap((provider, index) =>
    differences(
      provider,
      (received[index] ?? []).map(({ kind }) => kind),
    ),
  )
  return { expected, sent: received.flat().length, broken }
}

/** What differs between the mails somebody must get and those that came, in words. */
export function differences(
  { mails, organisation }: Pick<Provider, 'mails' | 'organisation'>,
  came: readonly string[],
): string[] {
  const due = mails.map(({ kind }) => kind)
  const count = (kinds: readonly string[], kind: string) => kinds.filter((one) => one === kind).length
  return [...new Set([...due, ...came])].flatMap((kind) => {
    const [should, is] = [count(due, kind), count(came, kind)]
    return should === is ? [] : [`${organisation.email} got '${kind}' ${String(is)} times instead of ${String(should)}`]
  })
}
