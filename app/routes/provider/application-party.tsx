import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Section } from '#app/components/section.tsx'
import { TaskList } from '#app/components/task-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { addPartyDeclaration } from '#app/features/application/add-party-file.server.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { PartyDeclarationPart } from '#app/features/application/components/party-declaration.tsx'
import { PartyFacts } from '#app/features/application/components/party-fields.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { declarationForm } from '#app/features/application/party.schema.ts'
import { readParty } from '#app/features/application/read-parties.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseAbove, parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.party.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readParty(actor, params.id ?? '', params.partyId ?? ''))
}

/** Takes the declaration that this organisation signed. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = { applicationId: params.id ?? '', partyId: params.partyId ?? '' }
  await load(() => readParty(actor, place.applicationId, place.partyId))
  const upload = await attempt({}, () => parseUpload(request))
  if (!upload.done) return upload.answer
  const { typed, files } = upload.value
  const file = files.find((one) => one.field === 'file')
  const form = parseAbove(file, typed, declarationForm)
  if (!form.valid) return form.answer
  const given = { id: randomUUID(), documentDate: form.value.declarationDate, file }
  const added = await attempt(typed, () => addPartyDeclaration(actor, place, given))
  return added.done ? redirect(pagesOf(place.applicationId).party(place.partyId), 303) : added.answer
}

export default function ApplicationParty() {
  const t = useTranslations('parties')
  const { head, party, products, declaration, criteria, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  const page = pages.party(party.id)
  const statusOf = (one: (typeof criteria)[number]) =>
    one.missing.length === 0 ? 'done' : one.started ? 'check' : 'notStarted'
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('party.eyebrow', { role: t(`role.${party.role}`) })}
      heading={party.name}
      lead={t('party.lead')}
      errors={form.errors}
      readOnly={!editable}
    >
      <Section
        heading={t('party.details')}
        action={editable ? <a href={`${page}/gegevens`}>{t('party.change')}</a> : undefined}
      >
        <PartyFacts party={party} products={products} />
      </Section>
      <PartyDeclarationPart party={party} declaration={declaration} editable={editable} form={form} />
      {criteria.length > 0 ? (
        <TaskList
          sections={[
            {
              heading: t('party.questions'),
              tasks: criteria.map((one) => ({ label: one.title, href: one.href, status: statusOf(one) })),
            },
          ]}
        />
      ) : (
        <p>{t('party.noQuestions')}</p>
      )}
      <ButtonGroup>
        <LinkButton kind="secondary" href={pages.parties}>
          {t('party.back')}
        </LinkButton>
        {editable ? (
          <LinkButton kind="secondary" href={`${page}/weghalen`}>
            {t('party.remove')}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </ApplicationPage>
  )
}
