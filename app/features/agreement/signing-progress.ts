/** A signatory whom the text names, and how far signing is for that person. */
export type SignatoryProgress = {
  name: string
  authority: 'alone' | 'jointly' | null
  /** `replaced`: not registered as a signatory any more, so that this person cannot sign. */
  step: 'signed' | 'opened' | 'not-opened' | 'no-account' | 'replaced'
}

/** What is known of the signatories of one text. */
export type ProgressFacts = {
  named: readonly string[]
  signed: readonly string[]
  registered: readonly { name: string; authority: 'alone' | 'jointly'; personId: string | null }[]
  readers: readonly string[]
}

/** How far each named signatory is, in the order of the text. */
export function signingProgress({ named, signed, registered, readers }: ProgressFacts): SignatoryProgress[] {
  return named.map((name) => {
    const known = registered.find((one) => one.name === name)
    return { name, authority: known?.authority ?? null, step: stepOf(name, known?.personId) }
  })

  function stepOf(name: string, personId: string | null | undefined): SignatoryProgress['step'] {
    if (signed.includes(name)) return 'signed'
    if (personId === undefined) return 'replaced'
    if (personId === null) return 'no-account'
    return readers.includes(personId) ? 'opened' : 'not-opened'
  }
}

/** Whether the signatories who are left can still bind the provider: one alone, or two together with who signed. */
export function canStillBind(progress: readonly SignatoryProgress[]): boolean {
  const able = progress.filter(({ step }) => step !== 'replaced')
  const jointly = able.filter(({ authority, step }) => authority === 'jointly' || step === 'signed')
  return able.some(({ authority }) => authority === 'alone') || jointly.length >= JOINT
}

const JOINT = 2
