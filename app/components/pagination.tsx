import { useTranslations } from 'use-intl'

export type PaginationProps = {
  /** Starting at 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** First, last and the neighbours of this page; gaps stand for the rest. */
export function pagesToShow(page: number, pages: number): (number | 'gap')[] {
  const near = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (candidate) => candidate === 1 || candidate === pages || Math.abs(candidate - page) <= 1,
  )
  return near.flatMap((candidate, index) => {
    const previous = near[index - 1]
    return previous !== undefined && candidate - previous > 1 ? ['gap' as const, candidate] : [candidate]
  })
}

/** Pages of a long list. Renders nothing for a single page. */
export function Pagination({ page, pages, href }: PaginationProps) {
  const t = useTranslations('common.pagination')
  if (pages <= 1) return null
  return (
    <nav className="oh-pagination" aria-label={t('label')}>
      {page > 1 ? (
        <a href={href(page - 1)} rel="prev">
          {t('previous')}
        </a>
      ) : null}
      <ol>
        {pagesToShow(page, pages).map((candidate, index) => (
          <li key={candidate === 'gap' ? `gap-${index}` : candidate}>
            {candidate === 'gap' ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(candidate)}
                aria-label={t('page', { page: candidate })}
                aria-current={candidate === page ? 'page' : undefined}
              >
                {candidate}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a href={href(page + 1)} rel="next">
          {t('next')}
        </a>
      ) : null}
    </nav>
  )
}
