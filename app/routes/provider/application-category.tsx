import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readOwnCategory } from '#app/features/application/read-decision.server.ts'
import { CategoryTrace } from '#app/features/category/components/category-trace.tsx'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const page = await load(() => readOwnCategory(actor, params.id ?? ''))
  return titled(request, page, (t) => t('category.title'))
}

type Assignment = NonNullable<Awaited<ReturnType<typeof readOwnCategory>>['assignment']>

export default function ApplicationCategory() {
  const t = useTranslations('application.category')
  const tasks = useTranslations('application.tasks')
  const { head, assignment } = useLoaderData<typeof loader>()
  const back = <LinkButton href={pagesOf(head.id).tasks}>{tasks('back')}</LinkButton>
  if (!assignment)
    return (
      <ApplicationPage head={head} heading={t('none')} lead={t('noneText')}>
        {back}
      </ApplicationPage>
    )
  return (
    <ApplicationPage head={head} heading={t('title', { category: assignment.category })} lead={t('lead')}>
      <Meaning assignment={assignment} />
      <Section heading={t('why')}>
        <CategoryTrace trace={assignment.trace} proposed={assignment.proposed} rules={assignment.rules} />
      </Section>
      {back}
    </ApplicationPage>
  )
}

/** What this category is, since when, and what follows from it. */
function Meaning({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('application.category')
  const { category, proposed, motive, confirmedAt, confirmedBy, effectiveFrom, objectionUntil, letter, rules } =
    assignment
  const rule = rules.find((one) => one.category === category)
  return (
    <>
      {category === proposed ? null : (
        <Alert type="warning" heading={t('overruled')}>
          <p>{t('overruledText', { proposed, motive: motive ?? '' })}</p>
        </Alert>
      )}
      <SummaryList
        items={[
          { term: t('confirmedAt'), value: confirmedAt ? <Moment at={confirmedAt} /> : '' },
          { term: t('by'), value: confirmedBy },
          { term: t('effectiveFrom'), value: <Day on={effectiveFrom} /> },
          ...(objectionUntil
            ? [{ term: t('objectionUntil'), value: <Day on={lastDayBefore(objectionUntil)} weekday /> }]
            : []),
          ...(rule ? [{ term: t('rhythm'), value: rule.meetingRhythm }] : []),
        ]}
      />
      {letter ? (
        <Section heading={t('letter')}>
          <FileList files={[{ ...letter, kind: 'PDF' }]} />
        </Section>
      ) : null}
      {rule ? (
        <Section heading={`${t('meaning')}: ${rule.name}`} lead={rule.summary}>
          <ul>
            {rule.duties.map((duty) => (
              <li key={duty}>{duty}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}
