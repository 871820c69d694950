import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Day } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { Signatures, type ShownAgreement } from '../../components/agreement-dossier.tsx'
import type { AmendmentKind, AmendmentState, Manner } from '../amendment.ts'
import type { ArticleChange } from '../change.ts'
import type { ChangeLine } from '../printed-change.ts'
import type { AmendmentActPage } from '../amendment-acts.ts'
import { ChangeView } from './change-view.tsx'

export type AmendmentView = {
  kind: AmendmentKind
  manner: Manner
  state: AmendmentState
  clause: string
  reason: string
  effectiveOn: string
  proposedByName: string
  releasedByName: string | null
  objection: string | null
  correction: string | null
  closedReason: string | null
  lines: readonly ChangeLine[]
  articles: readonly ArticleChange[]
  signatures: ShownAgreement['signatures']
}

/** What an amendment is about and changes, who signed, and what stands in its way. */
export function AmendmentBody({ amendment, region = false }: { amendment: AmendmentView; region?: boolean }) {
  const t = useTranslations('amendment')
  const facts = [
    { term: t('life.about'), value: t(`kind.${amendment.kind}`) },
    { term: t('page.starts'), value: <Day on={amendment.effectiveOn} /> },
    { term: t('page.rests'), value: t('page.article', { article: amendment.clause }) },
    { term: t('page.how'), value: t(`manner.${amendment.manner}`) },
    { term: t('page.reason'), value: amendment.reason },
    ...(region ? [{ term: t('page.proposedBy'), value: amendment.proposedByName }] : []),
    ...(region && amendment.releasedByName ? [{ term: t('page.releasedBy'), value: amendment.releasedByName }] : []),
  ]
  return (
    <>
      <Standing amendment={amendment} />
      <Section heading={t('page.facts')}>
        <SummaryList items={facts} />
      </Section>
      <ChangeView lines={amendment.lines} articles={amendment.articles} />
      {amendment.manner === 'signed' ? <Signatures agreement={amendment} /> : null}
    </>
  )
}

function Standing({ amendment }: { amendment: AmendmentView }) {
  const t = useTranslations('amendment.page')
  const alert = (heading: string, text: string): ReactNode => (
    <Alert type="warning" heading={heading}>
      <p>{text}</p>
    </Alert>
  )
  return (
    <>
      {amendment.correction === null ? null : alert(t('correction'), amendment.correction)}
      {amendment.objection === null ? null : alert(t('objection'), amendment.objection)}
      {amendment.closedReason === null ? null : alert(t('closed'), amendment.closedReason)}
    </>
  )
}

/** The signing certificate, once somebody signed. */
export function AmendmentCertificate({
  amendment,
}: {
  amendment: { agreement: { id: string }; number: number; signatures: readonly unknown[] }
}) {
  const t = useTranslations('amendment.page')
  if (amendment.signatures.length === 0) return null
  const { agreement, number } = amendment
  return (
    <ButtonGroup>
      <LinkButton
        kind="secondary"
        href={`/overeenkomsten/${agreement.id}/wijzigingen/${String(number)}/ondertekeningsbewijs`}
      >
        {t('certificate')}
      </LinkButton>
    </ButtonGroup>
  )
}

/** What one can do besides the main thing; each leads to a page that asks for the reason. */
export function AmendmentActLinks({ base, pages }: { base: string; pages: readonly AmendmentActPage[] }) {
  const t = useTranslations('amendment')
  if (pages.length === 0) return null
  return (
    <Section heading={t('more')}>
      <ButtonGroup>
        {pages.map((page) => (
          <LinkButton key={page} kind="secondary" href={`${base}/${page}`}>
            {t(`act.${page}.link`)}
          </LinkButton>
        ))}
      </ButtonGroup>
    </Section>
  )
}
