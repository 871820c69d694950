import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { confirmOrganisation } from '#app/features/application/confirm-organisation.server.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf, readDossier } from '#app/features/application/read-dossier.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { OrganisationFacts } from '#app/features/party/components/organisation-facts.tsx'
import { SignatoryTable } from '#app/features/party/components/signatory-table.tsx'
import { canBindProvider } from '#app/features/party/provider.ts'
import { organisationSchema } from '#app/features/party/provider.schema.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findProvider } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const { facts } = found(await findProvider(db, dossier.application.provider_id))
      return {
        title: pageTitle(request, (t) => `${t('application.organisation.title')} - ${dossier.application.number}`),
        head: pageHeadOf(dossier),
        facts,
        factsComplete: organisationSchema.safeParse(facts).success,
        signatories: dossier.signatories,
        confirmed: dossier.filledIn.organisation !== null,
        editable: dossier.editable.kind === 'everything',
      }
    }),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const id = params.id ?? ''
  const attempted = await attempt({}, async () => {
    const { application } = await readDossier(actor, id)
    await confirmOrganisation(actor, application.id)
  })
  return attempted.done ? redirect(pagesOf(id).tasks, 303) : attempted.answer
}

/** Tells a page of the organisation to come back here. */
const comeBack = (id: string) => `?naar=${encodeURIComponent(pagesOf(id).organisation)}`

export default function ApplicationOrganisation() {
  const t = useTranslations('application.organisation')
  const texts = useTranslations('provider.organisation')
  const { head, facts, factsComplete, signatories, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const naar = comeBack(head.id)
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')} errors={form.errors} readOnly={!editable}>
      <Section
        heading={texts('facts')}
        action={
          editable ? <a href={`/organisatie/gegevens${naar}`}>{factsComplete ? texts('edit') : t('complete')}</a> : null
        }
      >
        <OrganisationFacts facts={facts} />
      </Section>
      <Section
        heading={texts('signatories')}
        action={editable ? <a href={`/organisatie/tekenbevoegden${naar}`}>{texts('manageSignatories')}</a> : null}
      >
        <SignatoryTable signatories={signatories} removable={false} />
      </Section>
      <Confirmation />
    </ApplicationPage>
  )
}

function Confirmation() {
  const t = useTranslations('application.organisation')
  const tasks = useTranslations('application.tasks')
  const { head, factsComplete, signatories, confirmed, editable } = useLoaderData<typeof loader>()
  const naar = comeBack(head.id)
  const back = (
    <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
      {tasks('back')}
    </LinkButton>
  )
  if (confirmed)
    return (
      <>
        <Alert type="ok" heading={t('confirmed')}>
          <p>{t('confirmedText')}</p>
        </Alert>
        {back}
      </>
    )
  if (!editable) return back
  if (!factsComplete || !canBindProvider(signatories))
    return (
      <>
        <Alert type="warning" heading={t('incomplete')}>
          <p>{t('incompleteText')}</p>
        </Alert>
        <ButtonGroup>
          <LinkButton href={`${factsComplete ? '/organisatie/tekenbevoegden' : '/organisatie/gegevens'}${naar}`}>
            {t('complete')}
          </LinkButton>
          {back}
        </ButtonGroup>
      </>
    )
  return (
    <Form>
      <ButtonGroup>
        <Button>{t('confirm')}</Button>
        {back}
      </ButtonGroup>
    </Form>
  )
}
