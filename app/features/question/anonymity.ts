/**
 * Finds what could tell who asked: before a question or an answer is published, an officer is warned. The check warns
 * and never changes a text; whether "Venlo" gives somebody away is for a person to judge.
 */

/** What is known of the asker. */
export type Identity = {
  /** Legal and trade names. */
  names: readonly string[]
  /** Names of people who work or sign for the asker. */
  people: readonly string[]
  kvkNumber: string
  /** Towns and streets. */
  places: readonly string[]
}

export type TraceKind = 'name' | 'person' | 'kvk' | 'place' | 'email' | 'phone' | 'website'

/** A piece of the text that could give the asker away, as it stands there. */
export type Trace = { kind: TraceKind; found: string; start: number }

/** Signs that look like a letter but do not come apart into a letter and an accent. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ĳ: 'ij',
}

/** Words of a name that say what kind of organisation it is, and give nobody away. */
const LEGAL_WORDS = new Set([
  'stichting',
  'bv',
  'nv',
  'vof',
  'cooperatie',
  'vereniging',
  'maatschap',
  'ua',
  'de',
  'het',
])
/** A name as short as this is only found as a word of its own. */
const SHORT = 5
const SURNAME_MINIMUM = 4

/** Every trace of the asker in this text, first to last. */
export function findTraces(text: string, identity: Identity): Trace[] {
  const folded = fold(text)
  const traces = [
    ...searched(folded, 'name', identity.names.flatMap(namesOf)),
    ...searched(folded, 'person', identity.people.flatMap(peopleOf)),
    ...searched(folded, 'place', identity.places, true),
    ...matched(text, 'email', /[^\s@<>(),;:]+@[^\s@<>(),;:]+\.[^\s@<>(),;:]+/g),
    ...matched(text, 'website', /(?:https?:\/\/|www\.)[^\s<>()]+|\b[a-z0-9-]+\.(?:nl|com|org|net|eu)\b(?![^\s]*@)/gi),
    ...matched(text, 'phone', /(?:\+31|0031|0)(?:[\s().-]*\d){9}(?!\d)/g),
    ...matched(text, 'kvk', /(?<!\d)(?:\d[\s.-]?){7}\d(?!\d)/g),
    ...matched(text, 'kvk', spaced(identity.kvkNumber)),
  ]
  return unique(traces).sort((one, other) => one.start - other.start || one.kind.localeCompare(other.kind))
}

/** Letters and digits of a text in their plainest form, each with the place it came from. */
type Folded = { original: string; letters: string; places: number[] }

function fold(original: string): Folded {
  let letters = ''
  const places: number[] = []
  let place = 0
  for (const sign of original) {
    const plain = Array.from(sign.normalize('NFKD').toLowerCase())
      .map((part) => LOOKS_LIKE[part] ?? part)
      .join('')
    for (const letter of plain.replace(/[^a-z0-9]/g, '')) {
      letters += letter
      places.push(place)
    }
    place += sign.length
  }
  return { original, letters, places }
}

function namesOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const own = words.filter((word) => !LEGAL_WORDS.has(fold(word).letters)).join(' ')
  const known = own === '' ? name : own
  // "Zwirrel & Zonen" is also written with a word, or with neither.
  const without = known.replace(/\s(?:&|en)\s/gi, ' ')
  return [...new Set([known, known.replaceAll('&', 'en'), without])]
}

/** A whole name, and the surname on its own when it is long enough to say something. */
function peopleOf(name: string): string[] {
  const surname = name.trim().split(/\s+/).at(-1) ?? ''
  return fold(surname).letters.length >= SURNAME_MINIMUM && surname !== name.trim() ? [name, surname] : [name]
}

function searched(text: Folded, kind: TraceKind, names: readonly string[], whole = false): Trace[] {
  return names.flatMap((name) => {
    const wanted = fold(name).letters
    const onlyAsWord = whole || wanted.length <= SHORT
    return occurrences(text, wanted)
      .filter(({ asWord }) => asWord || !onlyAsWord)
      .map(({ start, end }) => ({ kind, found: text.original.slice(start, end), start }))
  })
}

/** Where these letters stand in the original, and whether they stand there as a word of their own. */
function occurrences({ original, letters, places }: Folded, wanted: string) {
  if (wanted.length < 2) return []
  const found: { start: number; end: number; asWord: boolean }[] = []
  for (let at = letters.indexOf(wanted); at !== -1; at = letters.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0
    const end = endOfSign(original, places[at + wanted.length - 1] ?? 0)
    found.push({ start, end, asWord: !isLetter(original, start - 1) && !isLetter(original, end) })
  }
  return found
}

const endOfSign = (text: string, place: number) => place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1)
const isLetter = (text: string, place: number) => /[\p{L}\p{N}]/u.test(text.charAt(place))

function matched(text: string, kind: TraceKind, pattern: RegExp): Trace[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, found: match[0].trim(), start: match.index }))
}

/** The digits of a number with anything that people put between them. */
function spaced(digits: string): RegExp {
  return new RegExp(Array.from(digits.replace(/\D/g, '')).join(String.raw`[\s./-]*`) || '(?!)', 'g')
}

function unique(traces: readonly Trace[]): Trace[] {
  const seen = new Map(traces.map((trace) => [`${trace.kind}:${String(trace.start)}:${trace.found}`, trace]))
  return [...seen.values()]
}
