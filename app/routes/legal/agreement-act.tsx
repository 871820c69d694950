import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPageOf, REGION_ACTS, type RegionActPage } from '#app/features/agreement/agreement-acts.ts'
import { reasonForm } from '#app/features/agreement/agreement.form.ts'
import { revokeAgreement } from '#app/features/agreement/close-agreement.server.ts'
import { ReasonedActPage } from '#app/features/agreement/components/reasoned-act-page.tsx'
import { refuseCorrection, type Reasoned } from '#app/features/agreement/correct-agreement.server.ts'
import { readForRegion } from '#app/features/agreement/read-for-region.server.ts'
import { renewAgreement } from '#app/features/agreement/renew-agreement.server.ts'
import { extendSigningTerm } from '#app/features/agreement/watch-signing-term.server.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.agreement.number ?? ''} - Openhuis` }]

/** Each act; a new version answers its own id, so that one sees it being made. */
const DO: Record<RegionActPage, (actor: StaffActor, order: Reasoned) => Promise<unknown>> = {
  'correctie-afwijzen': refuseCorrection,
  'nieuwe-versie': renewAgreement,
  'meer-tijd': extendSigningTerm,
  intrekken: revokeAgreement,
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  return load(async () => {
    const page = found(isPageOf(REGION_ACTS, params.act) ? params.act : undefined)
    const { agreement, acts } = await readForRegion(actor, params.agreementId ?? '')
    const isPossible = acts.includes(page)
    return {
      page,
      isPossible,
      agreement: { id: agreement.id, number: agreement.number, providerName: agreement.providerName },
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const agreementId = params.agreementId ?? ''
  const form = await parseForm(request, reasonForm)
  if (!form.valid) return form.answer
  const outcome = await attempt(form.typed, async () => {
    const page = found(isPageOf(REGION_ACTS, params.act) ? params.act : undefined)
    return DO[page](actor, { agreementId, reason: form.value.reason })
  })
  return outcome.done
    ? redirect(`/juridisch/overeenkomsten/${typeof outcome.value === 'string' ? outcome.value : agreementId}`, 303)
    : outcome.answer
}

export default function LegalAgreementAct() {
  const { page, isPossible, agreement } = useLoaderData<typeof loader>()
  const back = `/juridisch/overeenkomsten/${agreement.id}`
  return <ReasonedActPage page={page} isPossible={isPossible} agreement={agreement} back={back} />
}
