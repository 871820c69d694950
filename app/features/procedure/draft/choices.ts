import { productsOf } from '../catalogue.ts'
import type { ProcedureContent } from '../procedure.schema.ts'
import type { Choices, DraftField } from './draft-part.ts'

/** One choice of a field; the words of a fixed list are in the translations. */
export type DraftChoice = { value: string; label: string | null }
type Named = { code: string; name: string }

const named = ({ code, name }: Named): DraftChoice => ({ value: code, label: `${code} ${name}` })

const FROM_DRAFT: Record<
  Exclude<Choices['from'], 'words'>,
  (content: ProcedureContent, municipalities: readonly Named[]) => DraftChoice[]
> = {
  products: (content) => productsOf(content).map(named),
  'open-products': (content) =>
    productsOf(content)
      .filter((product) => product.openHouse)
      .map(named),
  segments: (content) => content.segments.map(({ code, name }) => ({ value: code, label: name })),
  subsegments: (content) =>
    content.segments.flatMap((segment) =>
      segment.subsegments.map(({ code, name }) => ({ value: code, label: `${segment.name}: ${name}` })),
    ),
  criteria: (content) => content.criteria.map(({ id, title }) => named({ code: id, name: title })),
  categories: (content) =>
    content.categories.map(({ category, name }) => ({ value: category, label: `${category} ${name}` })),
  municipalities: (_content, municipalities) => municipalities.map(({ code, name }) => ({ value: code, label: name })),
}

/** What can be chosen in each field of a form, by the name of the field. */
export function choicesFor(
  fields: readonly DraftField[],
  content: ProcedureContent,
  municipalities: readonly Named[],
): Record<string, DraftChoice[]> {
  return Object.fromEntries(
    fields.flatMap(({ name, choices }): [string, DraftChoice[]][] => {
      if (!choices) return []
      if (choices.from === 'words') return [[name, choices.values.map((value) => ({ value, label: null }))]]
      return [[name, FROM_DRAFT[choices.from](content, municipalities)]]
    }),
  )
}
