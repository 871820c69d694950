import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { PartyDuties } from '#app/features/application/components/party-duties.tsx'
import { PartyFields } from '#app/features/application/components/party-fields.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { partyForm } from '#app/features/application/party.schema.ts'
import { readPartyForm } from '#app/features/application/read-parties.server.ts'
import { addParty } from '#app/features/application/save-party.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = await readPartyForm(actor, params.id ?? '')
    const wanted = new URL(request.url).searchParams.get('van')
    const known = page.earlier.find((party) => party.kvkNumber === wanted)
    return { ...page, known, title: pageTitle(request, (t) => `${t('parties.form.addTitle')} - ${page.head.number}`) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const id = params.id ?? ''
  await load(() => readPartyForm(actor, id))
  const form = await parseForm(request, partyForm)
  if (!form.valid) return form.answer
  const added = await attempt(form.typed, () => addParty(actor, id, { id: randomUUID(), party: form.value }))
  return added.done ? redirect(pagesOf(id).party(added.value.id), 303) : added.answer
}

/** Organisations that took part before: their facts need not be typed again. */
function EarlierParties({ parties }: { parties: readonly { kvkNumber: string; name: string }[] }) {
  const t = useTranslations('parties.form')
  return (
    <Section heading={t('earlier')} lead={t('earlierLead')}>
      <ul>
        {parties.map(({ kvkNumber, name }) => (
          <li key={kvkNumber}>
            <a href={`?van=${kvkNumber}`}>{t('earlierTake', { name })}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export default function ApplicationPartyNew() {
  const t = useTranslations('parties')
  const common = useTranslations('common.form')
  const { head, products, editable, known, earlier } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <ApplicationPage
      head={head}
      heading={t('form.addTitle')}
      lead={t('form.lead')}
      errors={form.errors}
      readOnly={!editable}
    >
      <Details summary={t('form.agreement')}>
        <PartyDuties />
      </Details>
      {editable && earlier.length > 0 ? <EarlierParties parties={earlier} /> : null}
      <Form>
        <HiddenField name="rowVersion" value="0" />
        <PartyFields key={known?.kvkNumber ?? ''} known={known} products={products} form={form} />
        <ButtonGroup>
          {editable ? <Button>{t('form.save')}</Button> : null}
          <LinkButton kind="secondary" href={pagesOf(head.id).parties}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </ApplicationPage>
  )
}
