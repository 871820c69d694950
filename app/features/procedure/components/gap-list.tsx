import { useLocale, useTranslations } from 'use-intl'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { daysWritten } from '#app/utils/format-date.ts'
import { pageOfGap } from '../draft/draft-pages.ts'
import { GAP_PARTS, type Gap } from '../gaps.ts'

type Loose = (key: string, params: Record<string, string>) => string

/** The checklist of a draft: part by part what is missing, why that matters and where to mend it. */
export function GapList({ procedureId, gaps }: { procedureId: string; gaps: readonly Gap[] }) {
  const t = useTranslations('procedure.check')
  return (
    <ol className="oh-plain oh-plain--parts">
      {GAP_PARTS.map((part) => {
        const here = gaps.filter((gap) => gap.part === part)
        const blocking = here.filter((gap) => gap.severity === 'blocking').length
        const state = blocking > 0 ? 'missing' : here.length > 0 ? 'look' : 'ready'
        const tone = { missing: 'error', look: 'warning', ready: 'ok' } as const
        return (
          <li key={part}>
            <Section
              heading={
                <>
                  {t(`parts.${part}`)} <StatusBadge tone={tone[state]}>{t(`state.${state}`)}</StatusBadge>
                </>
              }
            >
              {here.length === 0 ? <p className="oh-muted">{t('nothing')}</p> : null}
              {grouped(here).map((gapsOfKind) => (
                <OneGap key={gapsOfKind[0]?.kind} procedureId={procedureId} gaps={gapsOfKind} />
              ))}
            </Section>
          </li>
        )
      })}
    </ol>
  )
}

function grouped(gaps: readonly Gap[]): Gap[][] {
  return [...new Set(gaps.map((gap) => gap.kind))].map((kind) => gaps.filter((gap) => gap.kind === kind))
}

/** Gaps of one kind: why it matters once, then each place with its link. */
function OneGap({ procedureId, gaps }: { procedureId: string; gaps: readonly Gap[] }) {
  const t = useTranslations('procedure.check') as unknown as Loose
  const locale = useLocale()
  const [first] = gaps
  if (!first) return null
  return (
    <div className="oh-plain">
      <p>
        <strong>{t(`severity.${first.severity}`, {})}</strong> {t(`why.${first.kind}`, {})}
      </p>
      <ul>
        {gaps.map((gap) => (
          <li key={`${gap.target} ${JSON.stringify(gap.params)}`}>
            <a href={pageOfGap(procedureId, gap)}>{t(`what.${gap.kind}`, daysWritten(gap.params, locale))}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
