import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DraftPage } from '#app/features/procedure/components/draft-page.tsx'
import { GapList } from '#app/features/procedure/components/gap-list.tsx'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { isPublishable } from '#app/features/procedure/gaps.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.title ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { head, gaps } = await load(() => readDraft(actor, params.id ?? ''))
  return { head, gaps }
}

export default function ProcedureCheck() {
  const t = useTranslations('procedure.check')
  const { head, gaps } = useLoaderData<typeof loader>()
  const pages = procedurePages(head.procedureId)
  const ready = isPublishable(gaps)
  const blocking = gaps.filter((gap) => gap.severity === 'blocking').length
  return (
    <DraftPage
      head={head}
      heading={t('title')}
      lead={t('lead')}
      action={ready ? <LinkButton href={pages.publish}>{t('publish')}</LinkButton> : undefined}
      width="text"
    >
      {ready ? (
        <Alert type="ok" heading={t('ready')}>
          <p>{t('readyMeaning')}</p>
        </Alert>
      ) : (
        <Alert type="warning" heading={t('notReady', { count: blocking })}>
          <p>{t('notReadyMeaning')}</p>
        </Alert>
      )}
      <GapList procedureId={head.procedureId} gaps={gaps} />
    </DraftPage>
  )
}
