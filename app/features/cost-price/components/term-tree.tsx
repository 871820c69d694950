import { useLocale, useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro, roundHalfUp } from '#app/utils/money.ts'
import type { Term } from '../cost-price.ts'

const DECIMALS_SHOWN = 4

/** A number with what it came from: open it until a filled-in cell or a published parameter is reached. */
export function TermTree({ term, open = false }: { term: Term; open?: boolean }) {
  if (term.parts.length === 0) return <TermLine term={term} />
  return (
    <Details summary={<TermLine term={term} />} open={open}>
      <TermFormula term={term} />
      <ul className="oh-terms">
        {term.parts.map((part) => (
          <li key={part.key}>
            <TermTree term={part} />
          </li>
        ))}
      </ul>
    </Details>
  )
}

function TermLine({ term }: { term: Term }) {
  const t = useTranslations('costPrice.product')
  const value = useTermValue()
  return (
    <span>
      {term.label}: <strong>{value(term)}</strong>
      {term.cell ? <span className="oh-muted"> ({t('cell', { cell: term.cell })})</span> : null}
    </span>
  )
}

function TermFormula({ term }: { term: Term }) {
  const t = useTranslations('costPrice.product')
  return term.formula ? <p className="oh-muted">{t('formula', { formula: term.formula })}</p> : null
}

function useTermValue(): (term: Pick<Term, 'value' | 'unit'>) => string {
  const t = useTranslations('costPrice.terms')
  const locale = useLocale()
  return ({ value, unit }) => {
    const rounded = roundHalfUp(euro(value), DECIMALS_SHOWN)
    switch (unit) {
      case 'euro':
        return formatEuro(rounded.toFixed(), locale)
      case 'share':
        return formatPercentage(rounded.times(100).toFixed(), locale)
      case 'hours':
        return `${formatDecimal(rounded.toFixed(), locale)} ${t('hours')}`
      case 'fte':
        return `${formatDecimal(rounded.toFixed(), locale)} ${t('fte')}`
      case 'number':
        return formatDecimal(rounded.toFixed(), locale)
    }
  }
}
