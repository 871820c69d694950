import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { TO_DECIDE } from '#app/features/application/application.ts'
import { missingItems } from '#app/features/application/completeness.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ApplicationSummary } from '#app/features/application/components/application-summary.tsx'
import { MissingList } from '#app/features/application/components/missing-list.tsx'
import { SentTable } from '#app/features/application/components/sent-table.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf } from '#app/features/application/read-dossier.server.ts'
import { reopenApplication } from '#app/features/application/reopen-application.server.ts'
import { summaryOf } from '#app/features/application/summary.ts'
import { CostPriceSummary } from '#app/features/cost-price/components/cost-price-summary.tsx'
import type { KeptWorkbook } from '#app/features/cost-price/kept-workbook.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { findLatestWorkbook, listSubmissions } from '#db/queries/application.queries.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const applicationId = dossier.application.id
      const workbook = await findLatestWorkbook(db, applicationId)
      const sent = await listSubmissions(db, applicationId)
      return {
        head: pageHeadOf(dossier),
        editable: dossier.editable.kind === 'everything',
        missing: missingItems(dossier.completeness),
        summary: summaryOf({ ...dossier, applicationId }, municipalityName),
        prices: ((workbook?.outcome as KeptWorkbook | undefined)?.costPrices ?? []).map(
          ({ code, name, price, unit }) => ({ code, name, price, unit }),
        ),
        sent: sent.map((one) => ({
          id: one.id,
          number: one.receipt_number,
          at: one.submitted_at,
          by: one.submitted_by_name,
        })),
        mayReopen:
          dossier.application.status === 'withdrawn' &&
          dossier.now < dossier.moment.closesAt &&
          actor.role !== 'reader',
      }
    }),
  )
  return titled(request, page, (t) => t('application.summary.title'))
}

/** Opens a withdrawn application again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const attempted = await attempt({}, () => reopenApplication(actor, applicationId))
  return attempted.done ? redirect(pagesOf(applicationId).tasks, 303) : attempted.answer
}

export default function ApplicationSummaryPage() {
  const t = useTranslations('application.summary')
  const { head, editable, missing, summary, prices, sent } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <ApplicationPage
      head={head}
      heading={t('title')}
      lead={editable ? t('lead') : t('leadSent')}
      errors={form.errors}
      readOnly={false}
    >
      {editable ? <MissingList applicationId={head.id} missing={missing} /> : null}
      <Reopen />
      <ApplicationSummary summary={summary} applicationId={head.id} editable={editable} />
      <Section
        heading={t('costPrice')}
        action={editable ? <a href={pagesOf(head.id).costPrice}>{t('change')}</a> : undefined}
      >
        {prices.length > 0 ? <CostPriceSummary prices={prices} /> : <p>{t('costPriceNone')}</p>}
      </Section>
      {sent.length > 0 ? (
        <Section heading={t('history')}>
          <SentTable applicationId={head.id} sent={sent} />
        </Section>
      ) : null}
      <Next />
    </ApplicationPage>
  )
}

function Reopen() {
  const t = useTranslations('application.summary')
  const { mayReopen } = useLoaderData<typeof loader>()
  if (!mayReopen) return null
  return (
    <Alert type="warning">
      <p>{t('reopenText')}</p>
      <Form>
        <Button>{t('reopen')}</Button>
      </Form>
    </Alert>
  )
}

function Next() {
  const t = useTranslations('application.summary')
  const tasks = useTranslations('application.tasks')
  const { head, editable, missing } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  const mayWithdraw = TO_DECIDE.includes(head.state.status)
  return (
    <ButtonGroup>
      {editable && missing.length === 0 ? <LinkButton href={pages.submit}>{t('toSubmit')}</LinkButton> : null}
      {mayWithdraw ? (
        <LinkButton kind="secondary" href={pages.withdraw}>
          {t('withdraw')}
        </LinkButton>
      ) : null}
      <LinkButton kind="secondary" href={pages.tasks}>
        {tasks('back')}
      </LinkButton>
    </ButtonGroup>
  )
}
