import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { MissingItem } from '../missing-item.ts'
import type { SummaryAnswer } from '../summary.ts'
import { EvidenceLines } from './evidence-lines.tsx'
import { GivenAnswer } from './given-answer.tsx'
import { useMissingText } from './missing-text.ts'

/** One thing that the region asks to add: its words, the requirement, what stands there now, and whether it changed. */
export type AskedItem = {
  words: string
  requirement: string
  line: SummaryAnswer
  missing: MissingItem[]
  changed: boolean
  /** Other organisations that answer this too. */
  parties: { name: string; href: string }[]
}

export function RepairRequest({ item, open }: { item: AskedItem; open: boolean }) {
  const t = useTranslations('application.repair')
  const parties = useTranslations('parties.party')
  const text = useMissingText()
  const { line, missing, changed } = item
  const ready = changed && missing.length === 0
  return (
    <Section
      heading={`${line.criterionId} ${line.title}`}
      action={
        open ? <StatusBadge tone={ready ? 'ok' : 'warning'}>{ready ? t('ready') : t('todo')}</StatusBadge> : undefined
      }
    >
      <Panel>
        <p>
          <strong>{t('words')}</strong>
        </p>
        <p className="oh-lines">{item.words}</p>
      </Panel>
      <SummaryList items={[{ term: t('requirement'), value: item.requirement }]} />
      <GivenAnswer given={line.given} />
      {line.evidence.length > 0 ? <EvidenceLines evidence={line.evidence} /> : null}
      {missing.length > 0 ? (
        <>
          <p>{t('missing')}</p>
          <ul>
            {missing.map((one) => (
              <li key={`${one.kind} ${one.target}`}>{text(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {open
        ? item.parties.map(({ name, href }) => (
            <p key={href}>
              <a href={href}>{parties('answerFor', { name })}</a>
            </p>
          ))
        : null}
      {open ? (
        <LinkButton kind="secondary" href={line.href}>
          {t('edit', { title: line.title })}
        </LinkButton>
      ) : null}
    </Section>
  )
}
