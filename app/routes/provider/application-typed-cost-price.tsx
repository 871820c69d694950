import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { TaskList, type Task } from '#app/components/task-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { calculateTyped } from '#app/features/application/calculate-typed.server.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readTypedOverview, type PageProgress } from '#app/features/application/read-typed.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const read = await load(() => readTypedOverview(actor, params.id ?? ''))
  return { ...read, title: pageTitle(request, (t) => `${t('costPrice.typed.title')} - ${read.head.number}`) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const done = await attempt({}, () => calculateTyped(actor, { applicationId, workbookId: randomUUID() }))
  return done.done ? redirect(`${pagesOf(applicationId).costPrice}#gelezen`, 303) : done.answer
}

export default function ApplicationTypedCostPrice() {
  const t = useTranslations('costPrice.typed')
  const page = useTranslations('costPrice.page')
  const { head, editable, pages, begun, calculated, hasResult } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const line = usePageLine(head.id)
  const addresses = pagesOf(head.id)
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('eyebrow')}
      heading={t('title')}
      lead={t('lead')}
      errors={form.errors}
      readOnly={!editable}
      trail={[{ href: addresses.costPrice, label: t('eyebrow') }]}
    >
      {pages.length === 0 ? (
        <EmptyState heading={page('noProducts')}>
          <p>{page('noProductsText')}</p>
          <LinkButton href={addresses.products}>{page('toProducts')}</LinkButton>
        </EmptyState>
      ) : (
        <TaskList sections={[{ heading: t('pages'), tasks: pages.map(line) }]} />
      )}
      {begun ? (
        <Section heading={t('finish')} lead={t('finishText')}>
          {calculated ? <Alert type="ok">{t('calculated')}</Alert> : null}
          {hasResult && !calculated ? (
            <Alert type="warning" heading={t('notCalculated')}>
              <p>{t('notCalculatedText')}</p>
            </Alert>
          ) : null}
          {editable && !calculated ? (
            <Form>
              <ButtonGroup>
                <Button>{t('calculate')}</Button>
              </ButtonGroup>
            </Form>
          ) : null}
          <ButtonGroup>
            {hasResult ? (
              <LinkButton kind="secondary" href={`${addresses.costPrice}#gelezen`}>
                {t('seeResult')}
              </LinkButton>
            ) : null}
            <LinkButton kind="secondary" href={`${addresses.costPrice}/werkboek.xlsx?ingevuld`} download>
              {t('download')}
            </LinkButton>
          </ButtonGroup>
        </Section>
      ) : null}
    </ApplicationPage>
  )
}

function usePageLine(applicationId: string) {
  const t = useTranslations('costPrice')
  return ({ id, name, missing }: PageProgress): Task => ({
    label: id === 'org' ? t('typed.organisation') : t('typed.product', { code: id, name }),
    href: pagesOf(applicationId).typedPage(id),
    status: missing === null ? 'notStarted' : missing === 0 ? 'done' : 'busy',
    hint: missing === null || missing === 0 ? undefined : t('typed.missing', { count: missing }),
  })
}
