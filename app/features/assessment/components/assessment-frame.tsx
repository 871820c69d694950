import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { FieldError } from '#app/components/error-summary.tsx'
import { Page } from '#app/components/page.tsx'
import { SideNavigation } from '#app/components/side-navigation.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import type { AssessmentHeader } from '../assessment-view.ts'
import { FileHands } from './file-hands.tsx'
import { STAGE_TONE } from './stage-badge.tsx'
import { useKeptSearch } from './use-kept-search.ts'

export type AssessmentFrameProps = {
  header: AssessmentHeader
  /** Path of this page. */
  here: string
  heading: string
  lead?: ReactNode
  action?: ReactNode
  errors?: readonly FieldError[] | undefined
  children?: ReactNode
}

/** The frame of every page about one application: where you are, its state, and its other pages. */
export function AssessmentFrame({ header, here, heading, lead, action, errors, children }: AssessmentFrameProps) {
  const t = useTranslations('procurement')
  const pages = useAssessmentPages(header)
  const kept = useKeptSearch()
  const base = `/inkoop/aanmeldingen/${header.id}`
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('title') },
        { href: `/inkoop/momenten/${header.momentId}`, label: header.momentName },
        ...(here === base ? [] : [{ href: `${base}${kept}`, label: header.providerName }]),
      ]}
      eyebrow={`${header.number} · ${header.providerName}`}
      heading={heading}
      lead={lead}
      action={action}
      errors={errors}
      stateBar={<AssessmentStateBar header={header} />}
      sideNavigation={
        <SideNavigation
          label={t('title')}
          items={pages.map((page) => ({
            ...page,
            href: `${page.href}${kept}`,
            current: here.startsWith(page.href) && (page.href !== base || here === base),
          }))}
        />
      }
    >
      <FileHands header={header} />
      {children}
    </Page>
  )
}

function useAssessmentPages(header: AssessmentHeader) {
  const t = useTranslations('assessment.pages')
  const base = `/inkoop/aanmeldingen/${header.id}`
  const may = (action: AssessmentHeader['actions'][number]) => header.actions.includes(action)
  return [
    { href: base, label: t('application'), shown: true },
    { href: `${base}/kostprijs`, label: t('costPrice'), shown: header.stage !== 'not-yet' && !header.interest },
    { href: `${base}/herstel`, label: t('repair'), shown: may('ask-repair') || header.repairDueAt !== null },
    { href: `${base}/voorstel`, label: t('proposal'), shown: may('propose-decision') },
    {
      href: `${base}/vaststellen`,
      label: t('confirm'),
      shown: ['decision-proposed', 'decision-ready'].includes(header.status),
    },
    { href: `${base}/besluit`, label: t('decision'), shown: header.decisionId !== null },
    { href: `${base}/categorie`, label: t('category'), shown: header.categoryId !== null },
  ].filter((page) => page.shown)
}

function AssessmentStateBar({ header }: { header: AssessmentHeader }) {
  const t = useTranslations('assessment.turn')
  const stages = useTranslations('procurement.stage')
  const { stage, now } = header
  const over = ['done', 'withdrawn', 'category-to-confirm'].includes(stage)
  const turn = stage === 'to-confirm' && header.ownProposal ? 'otherOfficer' : stage
  return (
    <StateBar
      state={stages(stage)}
      tone={header.late ? 'warning' : STAGE_TONE[stage]}
      turn={t(turn, { name: header.proposedByName ?? '' })}
      until={over ? undefined : { at: deadlineOf(header), now }}
      next={t(`after.${stage}`)}
    />
  )
}

/** Until when whoever is at turn has. */
function deadlineOf({ stage, closesAt, decisionBy, repairDueAt }: AssessmentHeader): Date {
  if (stage === 'not-yet') return closesAt
  return lastMinuteBefore(stage === 'at-provider' && repairDueAt ? repairDueAt : decisionBy)
}
