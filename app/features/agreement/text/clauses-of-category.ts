import type { Category, ClauseOption, Condition } from './clause.ts'
import type { TextClause } from './contract-text.ts'

type Asked = { category: Category; options: readonly ClauseOption[] }

/**
 * The clauses that read as they do because of a category: those that are there for it, and those in which it adds,
 * replaces or leaves out words. What the procedure did not choose, and what is for other categories, is not among them.
 */
export function clausesOfCategory(clauses: readonly TextClause[], { category, options }: Asked): TextClause[] {
  const names = (condition: Condition | undefined) => condition?.category?.includes(category) === true
  return clauses.filter(({ condition, paragraphs }) => {
    if (condition?.option !== undefined && !options.includes(condition.option)) return false
    if (condition?.category !== undefined) return names(condition)
    return paragraphs.some((paragraph) => names(paragraph.condition) || (paragraph.unless ?? []).some(names))
  })
}
