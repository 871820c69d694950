import { useLocale } from 'use-intl'
import type { Term } from '#app/features/cost-price/cost-price.ts'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro, roundHalfUp } from '#app/utils/money.ts'

const SHOWN_DECIMALS = 4

/** A number with what it was made of; every part opens until what was filled in or published. */
export function TermTree({ term }: { term: Term }) {
  return term.parts.length === 0 ? (
    <p>
      <TermLine term={term} />
    </p>
  ) : (
    <details className="oh-details">
      <summary>
        <TermLine term={term} />
      </summary>
      <div className="oh-details__body">
        {term.formula ? <p className="oh-muted">{term.formula}</p> : null}
        {term.parts.map((part, index) => (
          <TermTree key={`${part.key}-${index}`} term={part} />
        ))}
      </div>
    </details>
  )
}

function TermLine({ term }: { term: Term }) {
  const locale = useLocale()
  const rounded = roundHalfUp(euro(term.value), SHOWN_DECIMALS)
  const text = rounded.toFixed()
  const shown =
    term.unit === 'euro'
      ? formatEuro(text, locale)
      : term.unit === 'share'
        ? formatPercentage(rounded.times(100).toFixed(), locale)
        : formatDecimal(text, locale)
  return (
    <>
      {term.label}: <span className="oh-number">{shown}</span>
      {term.cell ? <span className="oh-muted"> ({term.cell})</span> : null}
    </>
  )
}
