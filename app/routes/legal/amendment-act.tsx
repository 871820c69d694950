import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPageOf } from '#app/features/agreement/agreement-acts.ts'
import { reasonForm } from '#app/features/agreement/agreement.form.ts'
import { REGION_AMENDMENT_ACTS, type RegionAmendmentPage } from '#app/features/agreement/amendment/amendment-acts.ts'
import { takeAsNotice, withdrawAmendment } from '#app/features/agreement/amendment/answer-amendment.server.ts'
import { ReasonedAmendmentPage } from '#app/features/agreement/amendment/components/reasoned-amendment-page.tsx'
import { refuseAmendmentCorrection } from '#app/features/agreement/amendment/correct-amendment.server.ts'
import { readAmendmentForRegion } from '#app/features/agreement/amendment/read-amendment.server.ts'
import { extendAmendmentTerm } from '#app/features/agreement/amendment/watch-amendment-term.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.printed ?? ''} - Openhuis` }]

const DO: Record<RegionAmendmentPage, typeof withdrawAmendment> = {
  'correctie-afwijzen': refuseAmendmentCorrection,
  'meer-tijd': extendAmendmentTerm,
  intrekken: withdrawAmendment,
  'als-opzegging': takeAsNotice,
}
const placeOf = ({ agreementId = '', number }: { agreementId?: string; number?: string }) => ({
  agreementId,
  number: Number(number),
})

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(async () => {
    const page = found(isPageOf(REGION_AMENDMENT_ACTS, params.act) ? params.act : undefined)
    const { amendment, acts } = await readAmendmentForRegion(actor, placeOf(params))
    const { printed, agreement } = amendment
    const isPossible = acts.includes(page)
    return { page, isPossible, printed, providerName: agreement.providerName, ...placeOf(params) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, reasonForm)
  if (!form.valid) return form.answer
  const { agreementId, number } = placeOf(params)
  const outcome = await attempt(form.typed, async () => {
    const page = found(isPageOf(REGION_AMENDMENT_ACTS, params.act) ? params.act : undefined)
    const { amendment } = await readAmendmentForRegion(actor, { agreementId, number })
    await DO[page](actor, { agreementId, amendmentId: amendment.id, reason: form.value.reason })
  })
  return outcome.done
    ? redirect(`/juridisch/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`, 303)
    : outcome.answer
}

export default function LegalAmendmentAct() {
  const { agreementId, number, ...act } = useLoaderData<typeof loader>()
  const back = `/juridisch/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`
  return <ReasonedAmendmentPage {...act} back={back} />
}
