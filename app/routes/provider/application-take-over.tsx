import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { several } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { OfferFields } from '#app/features/application/components/offer-fields.tsx'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf, readDossier } from '#app/features/application/read-dossier.server.ts'
import { readOffers, takeOver } from '#app/features/application/take-over.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const offers = await readOffers(db, dossier)
      return {
        title: pageTitle(request, (t) => `${t('application.takeOver.title')} - ${dossier.application.number}`),
        head: pageHeadOf(dossier),
        editable: dossier.editable.kind === 'everything',
        offers: offers.map(({ criterion, answer, evidence, from }) => ({
          id: criterion.id,
          title: criterion.title,
          answer,
          evidence: evidence.length,
          number: from.applicationNumber,
          at: from.submittedAt,
        })),
      }
    }),
  )
}

/** Takes over what was ticked, or all that was shown. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const id = params.id ?? ''
  await load(() => readDossier(actor, id))
  const typed = typedFields(await readForm(request))
  const criteria = several.parse(typed.intent === 'all' ? typed.shown : typed.criteria)
  const taken = await attempt(typed, () => takeOver(actor, id, criteria))
  return taken.done ? redirect(pagesOf(id).tasks, 303) : taken.answer
}

export default function ApplicationTakeOver() {
  const t = useTranslations('application.takeOver')
  const tasks = useTranslations('application.tasks')
  const { head, offers, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const back = (
    <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
      {tasks('back')}
    </LinkButton>
  )
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')} errors={form.errors} readOnly={!editable}>
      <p>{t('fresh')}</p>
      {offers.length === 0 || !editable ? (
        <>
          <EmptyState heading={t('none')}>
            <p>{t('noneText')}</p>
          </EmptyState>
          {back}
        </>
      ) : (
        <Form>
          <OfferFields offers={offers} form={form} />
          <ButtonGroup>
            <Button name="intent" value="some">
              {t('some')}
            </Button>
            <Button name="intent" value="all" kind="secondary">
              {t('all')}
            </Button>
            {back}
          </ButtonGroup>
        </Form>
      )}
    </ApplicationPage>
  )
}
