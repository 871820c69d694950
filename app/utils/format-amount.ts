import type { FormatLocale } from './format-date.ts'

/**
 * Exact decimals as people read them. The value stays text from database to screen: nothing here rounds, so digits
 * after the cents that are not zero are shown.
 */

const NO_BREAK_SPACE = '\u00A0'
const MARKS: Record<FormatLocale, { group: string; decimal: string }> = {
  nl: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
}

function written(value: string, locale: FormatLocale, minimumDecimals: number) {
  const match = /^(-?)0*(\d+)(?:\.(\d+?)0*)?$/.exec(value)
  if (!match) throw new RangeError(`Not a decimal: ${value}`)
  const [, sign = '', whole = '', fraction = ''] = match
  const decimals = (fraction === '0' ? '' : fraction).padEnd(minimumDecimals, '0')
  const marks = MARKS[locale]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.group)
  const digits = decimals ? `${grouped}${marks.decimal}${decimals}` : grouped
  return { negative: sign === '-' && /[1-9]/.test(value), digits }
}

/** `€ 1.234,56` (nl) or `€1,234.56` (en) from `1234.56`. Throws RangeError when the text is no decimal. */
export function formatEuro(amount: string, locale: FormatLocale = 'nl'): string {
  const { negative, digits } = written(amount, locale, 2)
  if (locale === 'en') return `${negative ? '-' : ''}€${digits}`
  return `€${NO_BREAK_SPACE}${negative ? '-' : ''}${digits}`
}

/** `1.234,5` from `1234.50`: a number without a unit. */
export function formatDecimal(value: string, locale: FormatLocale = 'nl'): string {
  const { negative, digits } = written(value, locale, 0)
  return `${negative ? '-' : ''}${digits}`
}

/** `6,5%` from percentage points (`6.5`), not from a fraction. */
export function formatPercentage(points: string, locale: FormatLocale = 'nl'): string {
  return `${formatDecimal(points, locale)}%`
}
