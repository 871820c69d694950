import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { DifferenceList } from '#app/features/procedure/components/difference-list.tsx'
import { DraftPage } from '#app/features/procedure/components/draft-page.tsx'
import { readDraft } from '#app/features/procedure/draft/read-draft.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.head.title ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => {
    const { head, previous, differences } = await readDraft(actor, params.id ?? '')
    return { head, previous: found(previous), differences }
  })
}

export default function ProcedureDifference() {
  const t = useTranslations('procedure.difference')
  const { head, previous, differences } = useLoaderData<typeof loader>()
  return (
    <DraftPage head={head} heading={t('draftTitle', { number: previous.number })} lead={t('lead')}>
      <DifferenceList differences={differences} />
    </DraftPage>
  )
}
