/** One value inside a part; `path` is dotted, values as text, null when it is not there. */
export type FieldChange = { path: string; before: string | null; after: string | null }

/**
 * Every value that differs between two things. In a list what stayed is recognised, so that a line that is put before
 * the others is one addition and not a change of all of them: texts in their order, records by their code.
 */
export function fieldChanges(before: unknown, after: unknown, path = ''): FieldChange[] {
  if (Array.isArray(before) && Array.isArray(after)) return listChanges(before, after, path)
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return names.flatMap((name) => fieldChanges(before[name], after[name], under(path, name)))
  }
  const [was, is] = [flat(before, path), flat(after, path)]
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((place) => ({ path: place, before: was.get(place) ?? null, after: is.get(place) ?? null }))
    .filter((field) => (field.before ?? '') !== (field.after ?? ''))
}

type Loose = Record<string, unknown>

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const under = (path: string, name: string) => (path === '' ? name : `${path}.${name}`)

/** Every value inside a thing by its dotted path; list items by place, counted from one. */
function flat(value: unknown, path: string): Map<string, string> {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return new Map()
  if (value === null) return new Map([[path, '']])
  if (typeof value !== 'object') return new Map([[path, typeof value === 'string' ? value : JSON.stringify(value)]])
  const children = Array.isArray(value)
    ? value.map((child, index): [string, unknown] => [String(index + 1), child])
    : Object.entries(value)
  return new Map(children.flatMap(([name, child]) => [...flat(child, under(path, name))]))
}

/** Two places that belong together, from zero; an item that is only in one of the lists has one. */
type Pair = { was: number | undefined; is: number | undefined }

function listChanges(before: readonly unknown[], after: readonly unknown[], path: string): FieldChange[] {
  const records = [...before, ...after].every(isRecord)
  const pairs = records
    ? pairsByCode(codesOf(before), codesOf(after))
    : pairsInOrder(before.map(texted), after.map(texted))
  return pairs.flatMap(({ was, is }) => {
    const place = under(path, String((is ?? was ?? 0) + 1))
    return fieldChanges(was === undefined ? undefined : before[was], is === undefined ? undefined : after[is], place)
  })
}

const texted = (value: unknown) => JSON.stringify(value)

/** What a record is known by in its list; the second with the same code is another one. */
function codesOf(records: readonly unknown[]): string[] {
  const seen = new Map<string, number>()
  return records.map((record) => {
    const { id, code, fact } = record as Loose
    const known = texted(id ?? code ?? fact)
    const count = (seen.get(known) ?? 0) + 1
    seen.set(known, count)
    return `${known} ${String(count)}`
  })
}

function pairsByCode(before: readonly string[], after: readonly string[]): Pair[] {
  const at = (list: readonly string[], code: string) => (list.includes(code) ? list.indexOf(code) : undefined)
  return [...new Set([...before, ...after])].map((code) => ({ was: at(before, code), is: at(after, code) }))
}

/** Texts in order: the longest row that stayed is kept; what stands between two of those is old against new. */
function pairsInOrder(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let [was, is] = [0, 0]
  for (const kept of [...longestCommon(before, after), { was: before.length, is: after.length }]) {
    while (was < kept.was || is < kept.is)
      pairs.push({ was: was < kept.was ? was++ : undefined, is: is < kept.is ? is++ : undefined })
    was = kept.was + 1
    is = kept.is + 1
  }
  return pairs
}

function longestCommon(before: readonly string[], after: readonly string[]): { was: number; is: number }[] {
  const lengths = before.map(() => after.map(() => 0))
  const length = (was: number, is: number) => lengths[was]?.[is] ?? 0
  for (let was = before.length - 1; was >= 0; was -= 1)
    for (let is = after.length - 1; is >= 0; is -= 1) {
      const row = lengths[was] ?? []
      row[is] =
        before[was] === after[is] ? length(was + 1, is + 1) + 1 : Math.max(length(was + 1, is), length(was, is + 1))
    }
  const kept: { was: number; is: number }[] = []
  for (let [was, is] = [0, 0]; was < before.length && is < after.length;) {
    if (before[was] === after[is]) kept.push({ was: was++, is: is++ })
    else if (length(was + 1, is) >= length(was, is + 1)) was += 1
    else is += 1
  }
  return kept
}
