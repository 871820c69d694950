import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPageOf, PROVIDER_ACTS, type ProviderActPage } from '#app/features/agreement/agreement-acts.ts'
import { reasonForm } from '#app/features/agreement/agreement.form.ts'
import { declineAgreement } from '#app/features/agreement/close-agreement.server.ts'
import { ReasonedActPage } from '#app/features/agreement/components/reasoned-act-page.tsx'
import { askCorrection, type Reasoned } from '#app/features/agreement/correct-agreement.server.ts'
import { readForSigning } from '#app/features/agreement/read-for-signing.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Overeenkomst ${data?.agreement.number ?? ''} - Openhuis` },
]

const DO: Record<ProviderActPage, (actor: ProviderActor, order: Reasoned) => Promise<void>> = {
  correctie: askCorrection,
  weigeren: declineAgreement,
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = found(isPageOf(PROVIDER_ACTS, params.act) ? params.act : undefined)
    const { agreement, acts } = await readForSigning(actor, params.agreementId ?? '')
    const isPossible = acts.includes(page)
    return {
      page,
      isPossible,
      agreement: { id: agreement.id, number: agreement.number, providerName: agreement.providerName },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const agreementId = params.agreementId ?? ''
  const form = await parseForm(request, reasonForm)
  if (!form.valid) return form.answer
  const outcome = await attempt(form.typed, async () => {
    const page = found(isPageOf(PROVIDER_ACTS, params.act) ? params.act : undefined)
    await DO[page](actor, { agreementId, reason: form.value.reason })
  })
  return outcome.done ? redirect(`/overeenkomsten/${agreementId}`, 303) : outcome.answer
}

export default function ProviderAgreementAct() {
  const { page, isPossible, agreement } = useLoaderData<typeof loader>()
  const back = `/overeenkomsten/${agreement.id}`
  return <ReasonedActPage page={page} isPossible={isPossible} agreement={agreement} back={back} />
}
