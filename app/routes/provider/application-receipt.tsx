import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ApplicationSummary } from '#app/features/application/components/application-summary.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readReceipt } from '#app/features/application/read-receipt.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.submission.number ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const submissionId = params.submissionId ?? ''
  const page = await load(() => readReceipt(actor, { applicationId: params.id ?? '', submissionId }))
  return { ...page, submissionId }
}

export default function ApplicationReceipt() {
  const t = useTranslations('application.receipt')
  const tasks = useTranslations('application.tasks')
  const procedure = useTranslations('procedure')
  const { head, submission, until, submissionId, summary, files } = useLoaderData<typeof loader>()
  const pages = pagesOf(head.id)
  const { counts } = submission
  return (
    <ApplicationPage head={head} heading={t('title', { number: submission.number })}>
      <Standing />
      <SummaryList
        items={[
          { term: t('number'), value: submission.number },
          { term: t('at'), value: <Moment at={submission.at} /> },
          { term: t('atExact'), value: <code>{submission.at.toISOString()}</code> },
          { term: submission.kind === 'repair' ? t('repairDue') : t('closes'), value: <Moment at={until} /> },
          { term: t('moment'), value: head.momentName },
          { term: procedure('receiptVersion'), value: procedure('receiptVersionText', { number: submission.version }) },
          { term: t('by'), value: submission.by },
          { term: t('onBehalfOf'), value: submission.onBehalfOf.join(', ') },
          {
            term: t('hash'),
            value: (
              <>
                <Hash sha256={submission.sha256} />
                <p>{t('hashText')}</p>
              </>
            ),
          },
        ]}
      />
      <ReceiptFile />
      <Section heading={t('content')}>
        <ul>
          <li>{t('contentProducts', { count: counts.products })}</li>
          <li>{t('contentAnswers', { count: counts.answers })}</li>
          <li>{t('contentEvidence', { count: counts.evidence })}</li>
        </ul>
        <p>
          <a href={`${pages.receipt(submissionId)}/gegevens.json`} download>
            {t('dataLink')}
          </a>
        </p>
      </Section>
      {files.length > 0 ? (
        <Section heading={t('files')}>
          <FileList files={files} />
        </Section>
      ) : null}
      <ApplicationSummary summary={summary} applicationId={head.id} editable={false} />
      <ButtonGroup>
        <LinkButton href={pages.tasks}>{tasks('back')}</LinkButton>
        {head.state.status === 'submitted' && head.state.now < head.state.closesAt ? (
          <LinkButton kind="secondary" href={pages.withdraw}>
            {t('withdraw')}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </ApplicationPage>
  )
}

/** Whether this submission still counts. */
function Standing() {
  const t = useTranslations('application.receipt')
  const { head, submission, submissionId, lastId, withdrawn } = useLoaderData<typeof loader>()
  if (lastId && lastId !== submissionId)
    return (
      <Alert type="warning" heading={t('replaced')}>
        <p>{t('replacedText')}</p>
        <a href={pagesOf(head.id).receipt(lastId)}>{t('replacedLink')}</a>
      </Alert>
    )
  if (withdrawn)
    return (
      <Alert type="warning" heading={t('withdrawn')}>
        <p>{t('withdrawnText')}</p>
      </Alert>
    )
  return (
    <Alert type="ok" heading={submission.kind === 'repair' ? t('repairInTime') : t('inTime')} announce>
      <p>{t('inTimeText')}</p>
    </Alert>
  )
}

function ReceiptFile() {
  const t = useTranslations('application.receipt')
  const { head, file, submissionId } = useLoaderData<typeof loader>()
  return (
    <Section heading={t('pdf')}>
      {file ? (
        <FileList files={[{ ...file, kind: 'PDF' }]} />
      ) : (
        <Alert heading={t('pdfSoon')}>
          <p>{t('pdfSoonText')}</p>
          <LinkButton kind="secondary" href={pagesOf(head.id).receipt(submissionId)}>
            {t('refresh')}
          </LinkButton>
        </Alert>
      )}
    </Section>
  )
}
