import { inOrder, type ArticleChange, type ArticleText, type Origin } from './change.ts'

/** An article as it reads on a day, with the amendment it comes from; 0 is the agreement itself. */
export type ConsolidatedArticle = ArticleText & { origin: Origin }

type WithArticles = { number: number; effectiveOn: string; articles: readonly ArticleChange[] }

/**
 * The articles as they read on a day. An article that an amendment replaced keeps its place; one that it added stands
 * behind the article with the same number, or else at the end; one that it dropped is left out. Pure.
 */
export function articlesOn(
  base: readonly ArticleText[],
  amendments: readonly WithArticles[],
  day: string,
): ConsolidatedArticle[] {
  const start: ConsolidatedArticle[] = base.map((article) => ({ ...article, origin: 0 }))
  return inOrder(amendments)
    .filter((one) => one.effectiveOn <= day)
    .reduce((articles, { number, articles: changes }) => changes.reduce(placeOf(number), articles), start)
}

const placeOf =
  (origin: Origin) =>
  (articles: ConsolidatedArticle[], { dropped, ...article }: ArticleChange): ConsolidatedArticle[] => {
    const at = articles.findIndex(({ clauseId }) => clauseId === article.clauseId)
    if (dropped) return articles.filter((_, index) => index !== at)
    const placed = { ...article, origin }
    if (at >= 0) return articles.with(at, placed)
    const behind = articles.findLastIndex((one) => one.article === article.article)
    return articles.toSpliced(behind < 0 ? articles.length : behind + 1, 0, placed)
  }

/** What differs between two states of the text, as an amendment writes it down. Pure. */
export function changedArticles(before: readonly ArticleText[], after: readonly ArticleText[]): ArticleChange[] {
  const reads = (article: ArticleText) => JSON.stringify([article.title, article.holds, article.paragraphs])
  const known = new Map(before.map((article) => [article.clauseId, article]))
  const stays = new Set(after.map(({ clauseId }) => clauseId))
  const changed = after
    .filter((article) => {
      const earlier = known.get(article.clauseId)
      return earlier === undefined || reads(earlier) !== reads(article)
    })
    .map((article) => ({ ...textOf(article), dropped: false }))
  const gone = before
    .filter(({ clauseId }) => !stays.has(clauseId))
    .map((article) => ({ ...textOf(article), dropped: true }))
  return [...changed, ...gone]
}

const textOf = ({ clauseId, article, title, holds, paragraphs }: ArticleText): ArticleText => ({
  clauseId,
  article,
  title,
  holds,
  paragraphs,
})
