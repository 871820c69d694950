/** Repeatable choices: the same seed gives the same sequence on every machine (mulberry32). */
export type Random = {
  /** A whole number from `minimum` to `maximum`, both included. */
  between: (minimum: number, maximum: number) => number
  /** A whole number in a range, both ends included. */
  within: (range: Range) => number
  pick: <Item>(items: readonly Item[]) => Item
  /** `count` different items in a random order; all of them when there are fewer. */
  some: <Item>(items: readonly Item[], count: number) => Item[]
}

export type Range = { from: number; to: number }

export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (minimum: number, maximum: number) => minimum + Math.floor(next() * (maximum - minimum + 1))
  const pick = <Item>(items: readonly Item[]) => {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  const some = <Item>(items: readonly Item[], count: number) => {
    const left = [...items]
    return Array.from({ length: Math.min(count, items.length) }, () =>
      left.splice(between(0, left.length - 1), 1),
    ).flat()
  }
  return { between, within: ({ from, to }) => between(from, to), pick, some }
}
