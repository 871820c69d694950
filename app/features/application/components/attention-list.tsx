import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Card } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment, TimeLeft } from '#app/components/moment.tsx'
import { lastDayBefore, lastMinuteBefore } from '#app/utils/calendar.ts'
import type { Attention } from '../attention.ts'

/** What needs the reader now: one line each, with until when and where to do it. */
export function AttentionList({ items, now, level = 3 }: { items: readonly Attention[]; now: Date; level?: 2 | 3 }) {
  const t = useTranslations('provider.dashboard')
  if (items.length === 0)
    return (
      <EmptyState heading={t('nothing')}>
        <p>{t('nothingText')}</p>
      </EmptyState>
    )
  return (
    <>
      {items.map((item, index) => (
        <AttentionCard key={item.href} item={item} now={now} first={index === 0} level={level} />
      ))}
    </>
  )
}

type AttentionCardProps = { item: Attention; now: Date; first: boolean; level: 2 | 3 }

function AttentionCard({ item, now, first, level }: AttentionCardProps) {
  const t = useTranslations('provider.dashboard')
  const { kind, words, until } = item
  return (
    <Card
      level={level}
      heading={t(`${kind}.title`, words)}
      meta={
        until ? (
          <>
            <Until kind={kind} until={until} /> ·{' '}
            <TimeLeft now={now} until={isDay(kind) ? lastMinuteBefore(until) : until} />
          </>
        ) : undefined
      }
      footer={
        <LinkButton href={item.href} kind={first ? 'primary' : 'secondary'}>
          {t(`${kind}.action`)}
        </LinkButton>
      }
    >
      <p>{t(`${kind}.text`, words)}</p>
    </Card>
  )
}

/** Terms of whole days, to their end; the others close at a time of the day. */
const DAYS: readonly Attention['kind'][] = ['renewal', 'decision', 'repair', 'sign', 'amendment']
const isDay = (kind: Attention['kind']) => DAYS.includes(kind)

/** A term that ends with its day is written out as that day. */
function Until({ kind, until }: { kind: Attention['kind']; until: Date }) {
  const t = useTranslations('provider.dashboard')
  if (isDay(kind))
    return (
      <>
        {kind === 'decision' ? t('objection') : t('through')} <Day on={lastDayBefore(until)} weekday />
      </>
    )
  return (
    <>
      {t('until')} <Moment at={until} />
    </>
  )
}
