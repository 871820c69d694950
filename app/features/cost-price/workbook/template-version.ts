/** Raised when a label, key or formula of the template changes in a way a filled-in file can notice. */
export const TEMPLATE_VERSION = '2026.2'

/** How the version a file names relates to the template of now; undefined when the file names none. */
export type VersionAge = 'current' | 'older' | 'newer'

/** Tells an older template from the one of now; a version that is written otherwise counts as older. */
export function ageOf(version: string | undefined): VersionAge | undefined {
  if (version === undefined || version === '') return undefined
  if (version === TEMPLATE_VERSION) return 'current'
  const [year = 0, number = 0] = version.split('.').map(Number)
  const [yearNow = 0, numberNow = 0] = TEMPLATE_VERSION.split('.').map(Number)
  return year > yearNow || (year === yearNow && number > numberNow) ? 'newer' : 'older'
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
