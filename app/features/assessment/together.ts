import type { ApplyingParty } from '#app/features/application/application.ts'

/** Somebody who asks admission for the same product alone and as consortium member, at the same moment. */
export type BothWays = { kind: 'alone' | 'member'; number: string; name: string; kvk: string; products: string[] }

/** What an officer sees of working together and of an agreement that exists. */
export type Together = {
  parties: (ApplyingParty & { products: string[]; declarationFileId: string | null })[]
  agreement: { number: string; dropped: { name: string; endsOn: string | null }[] } | null
  /** Products by name. */
  both: BothWays[]
}
