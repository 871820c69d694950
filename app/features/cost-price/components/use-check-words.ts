import { useLocale, useTranslations } from 'use-intl'
import { euro } from '#app/utils/money.ts'
import type { Check } from '../checks/check.ts'
import { bandText, shown } from '../checks/outside-band.ts'

type Worded = Pick<Check, 'id' | 'rule' | 'observed' | 'band' | 'measure' | 'provider'> & { officer?: string }
export type CheckWords = {
  rule: string
  formula: string
  observed: string
  band: string
  provider: string
  officer: string
}

/**
 * The words of a check in the language of the reader. In Dutch they are those that were kept with the outcome, about this
 * very case; in English the general ones, with what was measured written in English.
 */
export function useCheckWords(): (check: Worded) => CheckWords {
  const t = useTranslations('checkWords')
  const locale = useLocale()
  return (check) => {
    const { id, measure, observed, band, rule, provider, officer } = check
    const formula = t(`${id}.formula`)
    if (locale === 'nl') return { rule, formula, observed, band, provider, officer: officer ?? t(`${id}.officer`) }
    return {
      rule: t(`${id}.rule`),
      formula,
      observed: measure ? shown(euro(measure.value), measure.unit, locale) : observed,
      band: measure ? bandText(measure, locale) : band,
      provider: t(`${id}.provider`),
      officer: t(`${id}.officer`),
    }
  }
}
