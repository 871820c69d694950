/** The contract standard fixes 1.1 to 1.9; what a region adds comes after. */
const LAST_FIXED = 9

/** Number and id of the next extra provision: after all that stand in part 1, so that no number ever moves. */
export function nextProvision(articles: readonly string[], title: string): { article: string; id: string } {
  const numbers = articles.flatMap((article) => {
    const [, number] = /^1\.(\d+)$/.exec(article) ?? []
    return number === undefined ? [] : [Number(number)]
  })
  const next = Math.max(LAST_FIXED, ...numbers) + 1
  return { article: `1.${next}`, id: `1.${next}-${slugOf(title)}` }
}

const LONGEST_SLUG = 40

function slugOf(title: string): string {
  const slug = title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'provision' : slug
}
