import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Moment } from '#app/components/moment.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DraftPage } from '#app/features/procedure/components/draft-page.tsx'
import { DraftTasks } from '#app/features/procedure/components/draft-tasks.tsx'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { isPublishable } from '#app/features/procedure/gaps.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.title ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readDraft(actor, params.id ?? ''))
}

export default function ProcedureDraft() {
  const t = useTranslations('procedure.draft')
  const { head, content, gaps, changedAt, changedBy, previous, differences } = useLoaderData<typeof loader>()
  const pages = procedurePages(head.procedureId)
  const changed = previous === null || differences.length > 0
  const ready = isPublishable(gaps) && changed
  return (
    <DraftPage
      head={head}
      isTop
      heading={t('title', { number: head.number })}
      lead={t('lead')}
      action={<LinkButton href={ready ? pages.publish : pages.check}>{ready ? t('publish') : t('check')}</LinkButton>}
    >
      {previous ? (
        <p>
          <a href={pages.difference}>{t('differences', { count: differences.length, number: previous.number })}</a>
        </p>
      ) : null}
      <DraftTasks procedureId={head.procedureId} content={content} gaps={gaps} />
      {changedAt ? (
        <p className="oh-muted">
          {t('changed', { name: changedBy ?? '' })} <Moment at={changedAt} short />
        </p>
      ) : null}
      <ButtonGroup>
        <LinkButton kind="subtle" href={pages.discard}>
          {t('discard')}
        </LinkButton>
      </ButtonGroup>
    </DraftPage>
  )
}
