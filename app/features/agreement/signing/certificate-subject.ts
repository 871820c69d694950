const SHORTEST_NAME = 3

/** Small letters without accents and signs, in words. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ł/gi, 'l')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** Whether a certificate's subject names this person: the surname decides, because initials are written in many ways. */
export function namesPerson(subject: string, personName: string): boolean {
  const surname = wordsOf(personName).at(-1) ?? ''
  return surname.length >= SHORTEST_NAME && wordsOf(subject).includes(surname)
}

/** Whether a certificate's subject names this organisation: by its number, or by its whole name. */
export function namesOrganisation(subject: string, organisation: { name: string; kvkNumber: string }): boolean {
  const words = wordsOf(subject)
  const name = wordsOf(organisation.name)
  const places = words.map((_, place) => words.slice(place, place + name.length).join(' '))
  return subject.includes(organisation.kvkNumber) || (name.length > 0 && places.includes(name.join(' ')))
}
