import { useLocale } from 'use-intl'
import { formatDecimal, formatEuro } from '#app/utils/format-amount.ts'

/** "€ 1.234,56" from the exact decimal text `1234.56`. */
export function Euro({ amount }: { amount: string }) {
  return <span className="oh-number">{formatEuro(amount, useLocale())}</span>
}

/** "1.878" from exact decimal text. */
export function Decimal({ value }: { value: string }) {
  return <span className="oh-number">{formatDecimal(value, useLocale())}</span>
}
