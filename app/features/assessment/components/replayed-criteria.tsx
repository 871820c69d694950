import { useTranslations } from 'use-intl'
import { Card } from '#app/components/card.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Moment } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { KeptVerdict } from '../decision-record.ts'
import type { ReplayedCriterion } from '../replay.ts'
import { OutcomeBadge } from './outcome-badge.tsx'

export type ReplayedCriteriaProps = {
  criteria: readonly ReplayedCriterion[]
  /** Which files are still kept with the hash that the decision names. */
  files: readonly { sha256: string; kept: boolean }[]
}

/** Every criterion as it was: what was not met first opens, the rest stays folded. */
export function ReplayedCriteria({ criteria, files }: ReplayedCriteriaProps) {
  return (
    <>
      {criteria.map((criterion) => (
        <OneCriterion key={criterion.id} criterion={criterion} files={files} />
      ))}
    </>
  )
}

type OneCriterionProps = { criterion: ReplayedCriterion; files: ReplayedCriteriaProps['files'] }

function OneCriterion({ criterion, files }: OneCriterionProps) {
  const t = useTranslations('replay')
  const rules = useTranslations('assessment')
  const { automatic } = criterion
  const rule = rules(`rule.${automatic.rule}`, { evidence: '', value: '', minimum: '', ...automatic.params })
  return (
    <Card level={3} heading={`${criterion.id} ${criterion.title}`} meta={<OutcomeBadge outcome={criterion.outcome} />}>
      <details open={criterion.outcome === 'not-met'}>
        <summary>{t('details')}</summary>
        <SummaryList
          items={[
            { term: t('requirement'), value: criterion.text },
            { term: t('source'), value: `${criterion.source.document}, ${criterion.source.paragraph}` },
            { term: t('submitted'), value: criterion.submitted },
            {
              term: t('automatic'),
              value: (
                <>
                  {rules(`criteria.automaticOutcome.${automatic.outcome}`)}. {rule}{' '}
                  <StatusBadge tone={criterion.automaticEqual ? 'ok' : 'error'}>
                    {t(criterion.automaticEqual ? 'again' : 'notAgain')}
                  </StatusBadge>
                </>
              ),
            },
            ...(criterion.reason ? [{ term: t('reason'), value: criterion.reason }] : []),
            ...READERS.flatMap((reader) => {
              const verdict = criterion[reader]
              return verdict ? [{ term: t(`reader.${reader}`), value: <Given verdict={verdict} /> }] : []
            }),
            ...criterion.evidence.flatMap(({ evidenceId, fileName, sha256 }) =>
              sha256 ? [{ term: fileName ?? evidenceId, value: <EvidenceHash sha256={sha256} files={files} /> }] : [],
            ),
          ]}
        />
      </details>
    </Card>
  )
}

const READERS = ['first', 'second', 'third'] as const

function Given({ verdict }: { verdict: KeptVerdict }) {
  return (
    <>
      <OutcomeBadge outcome={verdict.outcome} /> {verdict.officerName}, <Moment at={new Date(verdict.givenAt)} short />
      {verdict.reason ? (
        <>
          <br />
          {verdict.reason}
        </>
      ) : null}
    </>
  )
}

function EvidenceHash({ sha256, files }: { sha256: string; files: ReplayedCriteriaProps['files'] }) {
  const t = useTranslations('replay')
  const kept = files.some((file) => file.sha256 === sha256 && file.kept)
  return (
    <>
      <StatusBadge tone={kept ? 'ok' : 'error'}>{t(kept ? 'kept' : 'lost')}</StatusBadge> <Hash sha256={sha256} />
    </>
  )
}
