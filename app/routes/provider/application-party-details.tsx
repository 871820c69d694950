import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Collision } from '#app/components/collision.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { PartyFacts, PartyFields } from '#app/features/application/components/party-fields.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { partyForm } from '#app/features/application/party.schema.ts'
import { readPartyForm } from '#app/features/application/read-parties.server.ts'
import { changeParty } from '#app/features/application/save-party.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.known.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = await readPartyForm(actor, params.id ?? '', params.partyId ?? '')
    return { ...page, known: found(page.known) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { applicationId: params.id ?? '', partyId: params.partyId ?? '' }
  await load(() => readPartyForm(actor, place.applicationId, place.partyId))
  const form = await parseForm(request, partyForm)
  if (!form.valid) return form.answer
  const changed = await attempt(form.typed, () => changeParty(actor, place, form.value))
  return changed.done ? redirect(pagesOf(place.applicationId).party(place.partyId), 303) : changed.answer
}

export default function ApplicationPartyDetails() {
  const t = useTranslations('parties')
  const common = useTranslations('common.form')
  const { head, products, known, rowVersion, change, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  const names = products.filter(({ code }) => known.productCodes.includes(code)).map(({ name }) => name)
  return (
    <ApplicationPage
      head={head}
      heading={t('form.changeTitle', { name: known.name })}
      lead={t('form.lead')}
      errors={form.errors}
      readOnly={!editable}
    >
      <Form>
        <Collision collided={form.collided} change={change} keepTheirsHref={`${pages.party(known.id)}/gegevens`}>
          <PartyFacts party={known} products={names} />
        </Collision>
        <HiddenField name="rowVersion" value={String(rowVersion)} />
        <PartyFields known={known} products={products} form={form} />
        <ButtonGroup>
          {editable ? <Button>{t('form.save')}</Button> : null}
          <LinkButton kind="secondary" href={pages.party(known.id)}>
            {common('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </ApplicationPage>
  )
}
