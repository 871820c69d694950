/** Raised when a label, key or formula of the template changes in a way a filled-in file can notice. */
export const TEMPLATE_VERSION = '2026.2'

/** How the version a file names relates to the template of now; undefined when the file names none. */
export type VersionAge = 'current' | 'older' | 'newer'

/** Tells an older template from the one of now; a version that is written otherwise counts as older. */
export function ageOf(version: string | undefined): VersionAge | undefined {
  if (version === undefined || version === '') return undefined
  if (version === TEMPLATE_VERSION) return 'current'
  return orderOf(version) > orderOf(TEMPLATE_VERSION) ? 'newer' : 'older'
}

const VERSIONS_IN_A_YEAR = 1000

function orderOf(version: string): number {
  const [, year, number] = /^(\d{4})\.(\d{1,3})$/.exec(version) ?? []
  return year === undefined ? 0 : Number(year) * VERSIONS_IN_A_YEAR + Number(number)
}

const WORDS: Record<Exclude<VersionAge, 'current'>, string> = {
  older:
    'Dit werkboek is van een oudere versie. We lazen wat er nog in past. Download het werkboek met uw antwoorden als u ook de nieuwe vragen wilt zien.',
  newer: 'Dit werkboek is van een versie die dit portaal niet kent. Kijk na of alles goed is gelezen.',
}

/** What the provider reads about another version than that of now. */
export function versionMessage(age: Exclude<VersionAge, 'current'>): string {
  return WORDS[age]
}
