import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { DeclaredInterests } from '#app/features/assessment/components/declared-interests.tsx'
import { InterestForms } from '#app/features/assessment/components/interest-forms.tsx'
import { declareInterest, declareNoInterest } from '#app/features/assessment/declare-interest.server.ts'
import { interestSchema } from '#app/features/assessment/handling.schema.ts'
import { readInterests } from '#app/features/assessment/read-interests.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { isId } from '#app/utils/id.ts'

export const meta: MetaFunction = () => [{ title: 'Belangen melden - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(async () => ({ ...(await readInterests(actor, params.id ?? '')), waiting: waitingIn(request) }))
}

/** The application that one came for; anything else in the address is left out. */
function waitingIn(request: Request): string {
  const id = new URL(request.url).searchParams.get('aanmelding') ?? ''
  return isId(id) ? id : ''
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const momentId = params.id ?? ''
  const typed = typedFields(await readForm(request))
  const waiting = waitingIn(request)
  if (typed.step === 'none') {
    const declared = await attempt(typed, () => declareNoInterest(actor, momentId))
    return declared.done ? redirect(waiting ? `/inkoop/aanmeldingen/${waiting}` : '/inkoop', 303) : declared.answer
  }
  const form = parseTyped(typed, interestSchema)
  if (!form.valid) return form.answer
  const declared = await attempt(typed, () => declareInterest(actor, { ...form.value, momentId }))
  const back = `/inkoop/momenten/${momentId}/belangen${waiting ? `?aanmelding=${waiting}` : ''}`
  return declared.done ? redirect(back, 303) : declared.answer
}

export default function InterestsPage() {
  const t = useTranslations('handling.interest')
  const desk = useTranslations('procurement')
  const page = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: desk('title') },
        { href: `/inkoop/momenten/${page.moment.id}`, label: page.moment.name },
      ]}
      eyebrow={page.moment.name}
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
      width="text"
    >
      {page.declared.length > 0 ? (
        <Section heading={t('yours')}>
          <DeclaredInterests declared={page.declared} />
          {page.complete ? (
            <p>
              <a href={page.waiting ? `/inkoop/aanmeldingen/${page.waiting}` : '/inkoop'}>
                {page.waiting ? t('back') : t('desk')}
              </a>
            </p>
          ) : null}
        </Section>
      ) : null}
      <InterestForms applicants={page.applicants} complete={page.complete} />
    </Page>
  )
}
