import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConsolidatedPage } from '#app/features/agreement/amendment/components/consolidated-text.tsx'
import { readConsolidated } from '#app/features/agreement/amendment/read-consolidated.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const asked = { agreementId: params.agreementId ?? '', day: new URL(request.url).searchParams.get('dag') }
  const text = await load(() => readConsolidated(actor, asked))
  return { text, title: pageTitle(request, (t) => t('amendment.text.heading')) }
}

export default function AgreementText() {
  const { text } = useLoaderData<typeof loader>()
  return <ConsolidatedPage text={text} base={`/overeenkomsten/${text.id}`} />
}
