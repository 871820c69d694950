import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import type { readPortfolio } from './read-portfolio.server.ts'

type Contracted = Awaited<ReturnType<typeof readPortfolio>>['agreements'][number]

const standingOf = (t: Translator, { ending, suspendedUntil }: Contracted): string =>
  [
    ...(ending ? [t(`amendment.ending.kind.${ending}`)] : []),
    ...(suspendedUntil ? [t('amendment.kind.suspension')] : []),
  ].join(', ') || t('agreement.state.in-force')

/** The agreements in force by provider, with the rhythm of meetings, what was amended and what is about to end. */
export function portfolioList(t: Translator, agreements: readonly Contracted[]): ListShape<Contracted> {
  const categories = [...new Set(agreements.map(({ category }) => category))].sort()
  return {
    sort: 'provider',
    filters: {
      categorie: {
        label: t('agreement.category'),
        options: categories.map((value) => ({ value, label: value })),
        of: ({ category }) => [category],
      },
    },
    columns: {
      provider: { header: t('agreement.provider'), value: ({ name }) => name },
      number: { header: t('agreement.portfolio.number'), value: ({ number }) => number },
      category: { header: t('agreement.category'), value: ({ category }) => category },
      meetings: { header: t('agreement.portfolio.meetings'), value: ({ meetingsPerYear }) => meetingsPerYear ?? null },
      products: { header: t('agreement.products'), value: ({ productCount }) => productCount },
      amendments: { header: t('amendment.heading'), value: ({ amendments }) => amendments },
      standing: { header: t('amendment.life.state'), value: (agreement) => standingOf(t, agreement) },
      from: { header: t('agreement.starts'), value: ({ startsOn }) => ({ day: startsOn }) },
      until: { header: t('agreement.ends'), value: ({ endsOn }) => ({ day: endsOn }) },
    },
  }
}
