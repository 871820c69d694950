import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPageOf } from '#app/features/agreement/agreement-acts.ts'
import { reasonForm } from '#app/features/agreement/agreement.form.ts'
import {
  PROVIDER_AMENDMENT_ACTS,
  type ProviderAmendmentPage,
} from '#app/features/agreement/amendment/amendment-acts.ts'
import {
  declineAmendment,
  objectToAmendment,
  takeBackObjection,
} from '#app/features/agreement/amendment/answer-amendment.server.ts'
import { askAmendmentCorrection } from '#app/features/agreement/amendment/correct-amendment.server.ts'
import { ReasonedAmendmentPage } from '#app/features/agreement/amendment/components/reasoned-amendment-page.tsx'
import { readAmendmentForProvider } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.printed ?? ''} - Openhuis` }]

const DO: Record<ProviderAmendmentPage, typeof declineAmendment> = {
  correctie: askAmendmentCorrection,
  weigeren: declineAmendment,
  bezwaar: objectToAmendment,
  'bezwaar-intrekken': takeBackObjection,
}
const placeOf = ({ agreementId = '', number }: { agreementId?: string; number?: string }) => ({
  agreementId,
  number: Number(number),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = found(isPageOf(PROVIDER_AMENDMENT_ACTS, params.act) ? params.act : undefined)
    const { amendment, acts } = await readAmendmentForProvider(actor, placeOf(params))
    const { printed, agreement } = amendment
    const isPossible = acts.includes(page)
    return { page, isPossible, printed, providerName: agreement.providerName, ...placeOf(params) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const form = await parseForm(request, reasonForm)
  if (!form.valid) return form.answer
  const { agreementId, number } = placeOf(params)
  const outcome = await attempt(form.typed, async () => {
    const page = found(isPageOf(PROVIDER_AMENDMENT_ACTS, params.act) ? params.act : undefined)
    const { amendment } = await readAmendmentForProvider(actor, { agreementId, number })
    await DO[page](actor, { agreementId, amendmentId: amendment.id, reason: form.value.reason })
  })
  return outcome.done ? redirect(`/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`, 303) : outcome.answer
}

export default function ProviderAmendmentAct() {
  const { agreementId, number, ...act } = useLoaderData<typeof loader>()
  const back = `/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`
  return <ReasonedAmendmentPage {...act} back={back} />
}
