/** A run of words that both texts have, only the second, or only the first. */
export type Segment = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this many comparisons a text counts as replaced: the reader learns no more from a puzzle of words. */
const MOST_COMPARISONS = 4_000_000

/** The difference between two texts, word by word. Pure; leaving out one kind gives back each text. */
export function wordDiff(left: string, right: string): Segment[] {
  const [from, to] = [words(left), words(right)]
  const start = commonStart(from, to)
  const end = commonEnd(from, to, start)
  const middle = changed(from.slice(start, from.length - end), to.slice(start, to.length - end))
  return joined([
    ...from.slice(0, start).map((text): Segment => ({ kind: 'same', text })),
    ...middle,
    ...from.slice(from.length - end).map((text): Segment => ({ kind: 'same', text })),
  ])
}

/** Words, each with the space that follows, so that they can be joined again. */
const words = (text: string): string[] => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? []

function commonStart(from: readonly string[], to: readonly string[]): number {
  let length = 0
  while (length < from.length && length < to.length && from[length] === to[length]) length += 1
  return length
}

function commonEnd(from: readonly string[], to: readonly string[], start: number): number {
  let length = 0
  const most = Math.min(from.length, to.length) - start
  while (length < most && from[from.length - 1 - length] === to[to.length - 1 - length]) length += 1
  return length
}

function changed(from: readonly string[], to: readonly string[]): Segment[] {
  if (from.length * to.length > MOST_COMPARISONS) return replaced(from, to)
  const { common, width } = longestCommon(from, to)
  const rest = (left: number, right: number): number => common[left * width + right] ?? 0
  const segments: Segment[] = []
  let [one, other] = [0, 0]
  while (one < from.length && other < to.length) {
    if (from[one] === to[other]) {
      segments.push({ kind: 'same', text: from[one] ?? '' })
      one += 1
      other += 1
    } else if (rest(one + 1, other) >= rest(one, other + 1)) {
      segments.push({ kind: 'removed', text: from[one] ?? '' })
      one += 1
    } else {
      segments.push({ kind: 'added', text: to[other] ?? '' })
      other += 1
    }
  }
  return [...segments, ...replaced(from.slice(one), to.slice(other))]
}

/** What went as a whole and what came as a whole. */
function replaced(from: readonly string[], to: readonly string[]): Segment[] {
  return [
    { kind: 'removed' as const, text: from.join('') },
    { kind: 'added' as const, text: to.join('') },
  ].filter(({ text }) => text !== '')
}

/** For each pair of places, how many words the rests have in common, in order. */
function longestCommon(from: readonly string[], to: readonly string[]): { common: Uint32Array; width: number } {
  const width = to.length + 1
  const common = new Uint32Array((from.length + 1) * width)
  for (let one = from.length - 1; one >= 0; one -= 1)
    for (let other = to.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        from[one] === to[other]
          ? (common[(one + 1) * width + other + 1] ?? 0) + 1
          : Math.max(common[(one + 1) * width + other] ?? 0, common[one * width + other + 1] ?? 0)
  return { common, width }
}

/** Runs of one kind as one; what went stands before what came. */
function joined(segments: readonly Segment[]): Segment[] {
  const runs: Segment[] = []
  for (const segment of segments) {
    const last = runs.at(-1)
    if (last?.kind === segment.kind) last.text += segment.text
    else runs.push({ ...segment })
  }
  return runs
}
