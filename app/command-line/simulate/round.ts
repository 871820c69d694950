import { inCrowd } from './crowd.ts'
import { newClient, type Client, type Traffic } from './http/client.ts'
import type { Officer } from './officer/sign-in.ts'
import type { Moment } from './officer/moment.ts'
import { inventedOrganisation } from './people.ts'
import { plansFor } from './plan.ts'
import type { Progress } from './progress.ts'
import type { Provider } from './record.ts'

/** Everything that one simulated round knows of itself. */
export type Round = {
  base: URL
  traffic: Traffic
  progress: Progress
  providers: Provider[]
  officers: Officer[]
  /** Somebody who is not signed in: the public pages and the postbox. */
  visitor: Client
  moment: Moment
  /** The closing, in milliseconds since 1970. */
  closesAt: number
  /** How long before it everybody begins to send in, in milliseconds. */
  rushMs: number
  broken: string[]
}

/** As many simulated providers, each with its own browser; `run` tells the organisations of two rounds apart. */
export function newProviders(
  { count, rushMs }: { count: number; rushMs: number },
  run: number,
  at: { base: URL; traffic: Traffic },
): Provider[] {
  return plansFor(count, rushMs).map((plan) => ({
    plan,
    organisation: inventedOrganisation(run, plan.index),
    client: newClient(at.base, at.traffic),
    application: '',
    number: '',
    told: [],
    toldBefore: 0,
    waited: [],
    mails: [],
    repairDue: '',
    withdrawn: false,
    withdrawnAt: 0,
  }))
}

/** Does the work for each of them, so many at a time, with progress under this name. */
export async function inStage<Item>(
  { progress }: Pick<Round, 'progress'>,
  stage: { name: string; items: readonly Item[]; width: number },
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const { done } = progress.stage(stage.name, stage.items.length)
  await inCrowd(stage.items, stage.width, async (item) => {
    await work(item)
    done()
  })
}
