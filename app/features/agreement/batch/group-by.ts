/** The rows by a key, in the order in which each key is first met; a group is never empty. */
export function groupBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): { key: string; members: [Row, ...Row[]] }[] {
  const groups = new Map<string, [Row, ...Row[]]>()
  for (const row of rows) {
    const members = groups.get(keyOf(row))
    if (members) members.push(row)
    else groups.set(keyOf(row), [row])
  }
  return [...groups].map(([key, members]) => ({ key, members }))
}
