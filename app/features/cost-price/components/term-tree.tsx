import { createContext, useContext, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { formatDecimal, formatEuro, formatPercentage } from '#app/utils/format-amount.ts'
import { euro, roundHalfUp } from '#app/utils/money.ts'
import type { Term } from '../cost-price.ts'
import type { ReferenceValue } from '../reference.ts'

const DECIMALS_SHOWN = 4

/** The published numbers by key: a term that was taken from one, or is compared with it, then names its source. */
export type TermSources = Readonly<Record<string, ReferenceValue>>
const Sources = createContext<TermSources>({})

/** Gives every calculation inside it the published numbers of its year. */
export function WithSources({ sources, children }: { sources: TermSources; children: ReactNode }) {
  return <Sources.Provider value={sources}>{children}</Sources.Provider>
}

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
      <TermSource term={term} />
    </span>
  )
}

/** Where the published number was read; when another one was filled in, what was published. */
function TermSource({ term }: { term: Term }) {
  const t = useTranslations('costPrice.terms')
  const value = useTermValue()
  const published = useContext(Sources)[term.reference ?? '']
  if (published === undefined) return null
  const origin = { source: published.source, period: published.period, status: published.status }
  const same = euro(term.value).equals(euro(published.value))
  return (
    <span className="oh-muted">
      {' '}
      {same
        ? t('source', origin)
        : t('differs', { ...origin, value: value({ value: published.value, unit: published.unit }) })}
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
