import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Page } from '#app/components/page.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ObjectionFacts, ObjectionGrounds } from '#app/features/assessment/components/objection-facts.tsx'
import { ObjectionWork } from '#app/features/assessment/components/objection-work.tsx'
import { handleObjectionForm } from '#app/features/assessment/objection-form.server.ts'
import { readObjection } from '#app/features/assessment/read-objection.server.ts'
import { requireStaffOf } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { lastMinuteBefore } from '#app/utils/calendar.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Bezwaar ${data?.objection.number ?? ''} - Openhuis` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  return load(() => readObjection(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaffOf(request, ['procurement', 'legal'])
  const objectionId = params.id ?? ''
  const answer = await handleObjectionForm(actor, objectionId, typedFields(await readForm(request)))
  return answer ?? redirect(`/inkoop/bezwaren/${objectionId}`, 303)
}

export default function ObjectionPage() {
  const t = useTranslations('objection')
  const { objection, own, refused, proposal, decisionId, now } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const open = objection.closedAt === null
  return (
    <Page
      breadcrumb={[{ href: '/inkoop/bezwaren', label: t('desk.heading') }]}
      eyebrow={`${objection.applicationNumber} · ${objection.providerName}`}
      heading={t('headingNumber', { number: objection.number })}
      errors={errors}
      stateBar={
        <StateBar
          state={t(`state.${objection.state}`)}
          tone={open ? 'info' : 'neutral'}
          turn={t(open ? 'turn.region' : 'turn.nobody')}
          until={open ? { at: lastMinuteBefore(objection.decideUntil), now } : undefined}
          next={t(`next.${objection.state}`)}
        />
      }
    >
      {open && own ? (
        <Alert heading={t('desk.own')}>
          <p>{t('desk.ownMeaning')}</p>
        </Alert>
      ) : null}
      <ObjectionFacts objection={objection} />
      <p>
        <a href={`/inkoop/besluiten/${decisionId}/replay`}>{t('toDecision')}</a>
      </p>
      <ObjectionGrounds
        heading={t('groundsHeading')}
        grounds={objection.grounds}
        documents={objection.documents}
        hrefOf={(id) => `/inkoop/bezwaren/${objection.id}/documenten/${id}`}
      />
      {open && !own ? <ObjectionWork objection={objection} refused={refused} proposal={proposal} /> : null}
    </Page>
  )
}
