import type { Client } from './http/client.ts'
import type { Invented } from './people.ts'
import type { ProviderPlan } from './plan.ts'

/** A receipt as it was shown to whoever pressed the button. */
export type Receipt = { address: string; number: string; submittedAt: string; sha256: string }

/** What the portal told a provider about one press of the button (one key, however often it was sent). */
export type Told =
  | { kind: 'in'; what: 'application' | 'repair'; key: string; receipt: Receipt }
  | { kind: 'late'; key: string }
  | { kind: 'refused'; key: string; why: string }

/** A mail that somebody must get: its kind is the name of the message in the portal. */
export type ExpectedMail = { recipient: string; kind: string }

/** One simulated provider: its own browser, and its own record of everything it was told. */
export type Provider = {
  plan: ProviderPlan
  organisation: Invented
  client: Client
  /** Path of its application; empty until it began. */
  application: string
  number: string
  told: Told[]
  /** How much it was told before it opened its application again: receipts among that do not count any more. */
  toldBefore: number
  /** Milliseconds from pressing the button in the rush to the answer, also after retries. */
  waited: number[]
  mails: ExpectedMail[]
  /** The term of its repair as the page said it, when one was asked. */
  repairDue: string
  withdrawn: boolean
  /** When it took its application back for good, in milliseconds since 1970; 0 when it did not. */
  withdrawnAt: number
}

type Standing = Pick<Provider, 'told' | 'toldBefore' | 'withdrawn'>

/** The last receipt for an application that was not taken back, or was sent in again since; undefined when nothing counts. */
export function lastReceipt({ told, toldBefore, withdrawn }: Standing): Receipt | undefined {
  if (withdrawn) return undefined
  return told
    .slice(toldBefore)
    .flatMap((one) => (one.kind === 'in' ? [one.receipt] : []))
    .at(-1)
}
