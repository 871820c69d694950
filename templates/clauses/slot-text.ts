import { SLOT_VALUES, type SlotType } from '#templates/clauses/slot-catalogue.ts'

const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const NO_BREAK_SPACE = '\u00a0'

/** The value as it stands in the text, or the reason why it does not fit the type. */
type SlotText = { text: string } | { refused: string }

/** Writes a value in Dutch: `1 januari 2026`, `€ 250.000`, `5%`, `a, b en c`. Exact: no amount becomes a float. */
export function slotText(type: SlotType, value: unknown): SlotText {
  const parsed = SLOT_VALUES[type].safeParse(value)
  if (!parsed.success) return { refused: parsed.error.issues.map((issue) => issue.message).join(', ') }
  return { text: written(type, parsed.data) }
}

function written(type: SlotType, value: string | number | string[]): string {
  if (Array.isArray(value)) return enumerated(value)
  if (type === 'date') return dutchDate(String(value))
  if (type === 'money') return `€${NO_BREAK_SPACE}${grouped(String(value))}`
  if (type === 'percentage') return `${String(value).replace('.', ',')}%`
  return String(value)
}

function dutchDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-')
  return [String(Number(day)), MONTHS[Number(month) - 1], year].join(NO_BREAK_SPACE)
}

function grouped(amount: string): string {
  const [whole = '', cents = ''] = amount.split('.')
  const euros = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return Number(cents) === 0 ? euros : `${euros},${cents.padEnd(2, '0')}`
}

function enumerated(items: string[]): string {
  const last = items.at(-1) ?? ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} en ${last}`
}
