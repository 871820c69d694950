import type { z } from 'zod'
import type { ProcedureContent } from '../procedure.schema.ts'
import { everythingOn, findOn, putOn, shiftOn, takeFrom, type Placed, type Shelf } from './shelf.ts'

/** What a form of the composer sends and shows: one text per field, more where several can be checked. */
export type DraftValues = Record<string, string | string[]>

/** What every page of the composer shows of the draft. */
export type DraftHead = { procedureId: string; title: string; number: number; rowVersion: number }

/** Where the choices of a field come from: a fixed list of words, or the draft itself. */
export type Choices =
  | { from: 'words'; set: string; values: readonly string[] }
  | { from: 'products' | 'open-products' | 'segments' | 'subsegments' | 'criteria' | 'categories' | 'municipalities' }

/** One field of a record; its words are in the translations under the part and the name. */
export type DraftField = {
  name: string
  kind: 'text' | 'textarea' | 'number' | 'decimal' | 'date' | 'email' | 'url' | 'select' | 'radio' | 'checks' | 'file'
  choices?: Choices
  optional?: true
  /** The code of a record: chosen once, so that versions can be compared. */
  fixed?: true
  /** Fields with the same group stand under one heading. */
  group?: string
}

/** One line in a list of records. */
export type DraftLine = { key: string; parent: string; name: string }

/** A kind of record of which a draft is made, each edited on a page of its own. */
export type DraftPart = {
  fields: readonly DraftField[]
  /** Reads what the form sent; its messages are keys of the translations. */
  schema: z.ZodType
  /** What the form shows of the record with this key; undefined when it is not there. */
  valuesOf: (content: ProcedureContent, key: string) => DraftValues | undefined
  /** The key of a record that `schema` gave. */
  keyOf: (record: unknown) => string
  put: (content: ProcedureContent, record: unknown) => ProcedureContent
  /** Absent for what a procedure has exactly one of. */
  list?: {
    lines: (content: ProcedureContent) => DraftLine[]
    remove: (content: ProcedureContent, key: string) => ProcedureContent
    move: (content: ProcedureContent, key: string, by: -1 | 1) => ProcedureContent
  }
}

type ListSpec<Parent, Item, Form extends Placed<Partial<Item>>> = {
  fields: readonly DraftField[]
  schema: z.ZodType<Form>
  shelf: Shelf<Parent, Item>
  values: (placed: Placed<Item>) => DraftValues
  nameOf: (item: Item) => string
  /** What a new record has that its form does not ask. */
  fresh: (form: Form['item']) => Item
}

/** A part of which a procedure has many. What the form does not ask of a record stays as it was. */
export function listPart<Parent, Item, Form extends Placed<Partial<Item>>>(
  spec: ListSpec<Parent, Item, Form>,
): DraftPart {
  const { shelf } = spec
  return {
    fields: spec.fields,
    schema: spec.schema,
    valuesOf: (content, key) => {
      const placed = findOn(shelf, content, key)
      return placed && spec.values(placed)
    },
    keyOf: (record) => shelf.idOf(spec.fresh((record as Form).item)),
    put: (content, record) => {
      const { parent, item } = record as Form
      const fresh = spec.fresh(item)
      const stored = findOn(shelf, content, shelf.idOf(fresh))
      return putOn(shelf, content, {
        parent,
        item: stored ? { ...stored.item, ...saying(item, stored.item as object) } : fresh,
      })
    },
    list: {
      lines: (content) =>
        everythingOn(shelf, content).map(({ parent, item }) => ({
          key: shelf.idOf(item),
          parent,
          name: spec.nameOf(item),
        })),
      remove: (content, key) => takeFrom(shelf, content, key),
      move: (content, id, by) => shiftOn(shelf, content, { id, by }),
    },
  }
}

/**
 * What a form says about a stored record: a field that was not there and is left empty stays away, so that opening and
 * saving changes nothing.
 */
function saying<Said extends object>(item: Said, stored: object): Partial<Said> {
  const empty = (value: unknown) =>
    value === null ||
    value === undefined ||
    value === '' ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  const kept = Object.entries(item).filter(([name, value]) => Object.hasOwn(stored, name) || !empty(value))
  return Object.fromEntries(kept) as Partial<Said>
}

/** The key of a part of which there is one. */
export const ONLY = 'alles'

type SingleSpec<Form> = {
  fields: readonly DraftField[]
  schema: z.ZodType<Form>
  values: (content: ProcedureContent) => DraftValues
  put: (content: ProcedureContent, form: Form) => ProcedureContent
}

/** A part of which a procedure has exactly one. */
export function singlePart<Form>(spec: SingleSpec<Form>): DraftPart {
  return {
    fields: spec.fields,
    schema: spec.schema,
    valuesOf: (content, key) => (key === ONLY ? spec.values(content) : undefined),
    keyOf: () => ONLY,
    put: (content, form) => spec.put(content, form as Form),
  }
}
