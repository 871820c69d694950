/** How a value is written, read and shown. Shares are stored between 0 and 1 and shown as percentage. */
export type FieldKind = 'euro' | 'share' | 'hours' | 'number' | 'fte' | 'choice' | 'text'

/** One thing to fill in: the workbook, the screens and the reader are all made from this description. */
export type Field = {
  /** Name within its input type, e.g. `holidayAllowance`. */
  name: string
  label: string
  kind: FieldKind
  required: boolean
  /** Decimal text, inclusive; for `choice` and `text` without meaning. */
  minimum: string
  maximum: string
  /** The minimum itself is not allowed. */
  above: boolean
  choices: readonly { value: string; label: string }[]
  /** Reference value that is filled in beforehand, and that explains the field. */
  reference: string | undefined
  /** One short line beside the cell. */
  help: string
  /** Longer text in the cell note: what counts, and the rule behind it. */
  note: string | undefined
}

/** `id` names the section on the screens. */
export type Section = { id: string; title: string; intro: string; fields: readonly Field[] }

type Options = Partial<Omit<Field, 'name' | 'label' | 'kind' | 'help'>>
const BASE = { required: true, minimum: '0', above: false, choices: [], reference: undefined, note: undefined } as const
const MAXIMUM: Record<FieldKind, string> = {
  euro: '1000000',
  share: '1',
  hours: '10000',
  number: '100000000',
  fte: '1000',
  choice: '0',
  text: '2000',
}

/** A field description with the usual limits of its kind. */
export function field(kind: FieldKind, name: string, label: string, more: Options & { help: string }): Field {
  return { ...BASE, maximum: MAXIMUM[kind], name, label, kind, ...more }
}

export const OPTIONAL = { required: false } as const
export const POSITIVE = { above: true } as const
