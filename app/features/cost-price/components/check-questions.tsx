import { useTranslations } from 'use-intl'
import { Card } from '#app/components/card.tsx'
import { Details, Explain } from '#app/components/explain.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { Check } from '../checks/check.ts'
import { useCheckWords } from './use-check-words.ts'

/** What the provider reads of a check; what it can mean to an officer stays with the officer. */
export type ProviderCheck = Omit<Check, 'officer'>

const TONE = { blocking: 'error', question: 'warning', information: 'info' } as const

/** Numbers that stand out, each question once, with what was seen per product. What is only worth knowing is folded. */
export function CheckQuestions({ checks }: { checks: readonly ProviderCheck[] }) {
  const t = useTranslations('costPrice.checks')
  if (checks.length === 0) return <p>{t('none')}</p>
  const groups = groupsOf(checks)
  const asked = groups.filter(([first]) => first.severity !== 'information')
  const information = groups.filter(([first]) => first.severity === 'information')
  return (
    <>
      {asked.map((group) => (
        <Question key={keyOf(group[0])} group={group} />
      ))}
      {information.length > 0 ? (
        <Details summary={t('information', { count: information.length })}>
          {information.map((group) => (
            <Question key={keyOf(group[0])} group={group} />
          ))}
        </Details>
      ) : null}
    </>
  )
}

type Group = [ProviderCheck, ...ProviderCheck[]]

const keyOf = (check: ProviderCheck) => `${check.id} ${check.severity} ${check.provider}`

/** The same question about several products is one question. */
function groupsOf(checks: readonly ProviderCheck[]): Group[] {
  const groups = new Map<string, Group>()
  for (const check of checks) {
    const group = groups.get(keyOf(check))
    if (group) group.push(check)
    else groups.set(keyOf(check), [check])
  }
  return [...groups.values()]
}

function Question({ group }: { group: Group }) {
  const t = useTranslations('costPrice.checks')
  const words = useCheckWords()
  const [first] = group
  const { provider, rule, formula } = words(first)
  return (
    <Card
      level={3}
      heading={provider}
      meta={
        <>
          <StatusBadge tone={TONE[first.severity]}>{t(`severity.${first.severity}`)}</StatusBadge>{' '}
          {group.map((check) => check.product ?? t('organisation')).join(', ')}
        </>
      }
    >
      <Explain
        question={t('why')}
        facts={
          <ul>
            {group.map((check) => (
              <li key={`${check.product ?? ''} ${check.observed}`}>
                {t('observedFor', { product: check.product ?? t('organisation'), ...shownOf(words(check)) })}
              </li>
            ))}
          </ul>
        }
        rule={
          <>
            {rule} {t('formula')}: {formula}.
          </>
        }
        source={first.source}
      />
    </Card>
  )
}

const shownOf = ({ observed, band }: { observed: string; band: string }) => ({ observed, band })
