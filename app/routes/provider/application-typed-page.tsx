import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Collision } from '#app/components/collision.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf } from '#app/features/application/pages.ts'
import { readTypedPage } from '#app/features/application/read-typed.server.ts'
import { savePage } from '#app/features/application/save-typed-page.server.ts'
import { MissingAnswers } from '#app/features/cost-price/components/missing-answers.tsx'
import { TypedAnswers } from '#app/features/cost-price/components/typed-answers.tsx'
import { TypedForm } from '#app/features/cost-price/components/typed-form.tsx'
import { useFieldWords } from '#app/features/cost-price/components/use-field-words.ts'
import { fieldsOn } from '#app/features/cost-price/typed/typed-page.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

const pageIn = (params: { page?: string }) => (params.page === 'organisatie' ? 'org' : (params.page ?? ''))

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const read = await load(() => readTypedPage(actor, params.id ?? '', pageIn(params)))
  const name = read.page.product?.name
  return {
    ...read,
    title: pageTitle(request, (t) => `${name ?? t('costPrice.typed.organisation')} - ${read.head.number}`),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const [applicationId, page] = [params.id ?? '', pageIn(params)]
  const { place } = await load(() => readTypedPage(actor, applicationId, page))
  const typed = typedFields(await readForm(request))
  const version = Number(firstText(typed.rowVersion))
  if (!Number.isSafeInteger(version) || version < 0) throw new Response(null, { status: 400 })
  const saved = await attempt(typed, () =>
    savePage(actor, { applicationId, page, version, typed: (key) => firstText(typed[key]) }),
  )
  if (!saved.done) return saved.answer
  const pages = pagesOf(applicationId)
  return redirect(place.next === null ? pages.typedCostPrice : pages.typedPage(place.next), 303)
}

export default function ApplicationTypedPage() {
  const t = useTranslations('costPrice')
  const common = useTranslations('common.form')
  const { head, page, answers, begun, version, change, missing, editable, place } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const words = useFieldWords()
  const pages = pagesOf(head.id)
  const { product, sections } = page
  const labels = new Map(
    fieldsOn({ ...page, product: null }).map(({ key, field }) => [key, words.field(key, field).label]),
  )
  const errors = form.errors.map((error) => {
    const label = labels.get(error.field ?? '')
    return label === undefined ? error : { ...error, message: `${label}: ${error.message}` }
  })
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('typed.position', { position: place.position, total: place.total })}
      heading={product ? t('typed.product', { code: page.id, name: product.name }) : t('typed.organisation')}
      lead={product ? t('typed.law', { unit: t(`product.unit.${product.unit}`) }) : t('typed.pageLead')}
      errors={errors}
      readOnly={!editable}
      trail={[
        { href: pages.costPrice, label: t('title') },
        { href: pages.typedCostPrice, label: t('typed.title') },
      ]}
    >
      {begun ? <MissingAnswers keys={missing} labels={labels} organisationPage={pages.typedPage('org')} /> : null}
      {editable ? <StartsWith /> : null}
      {editable ? (
        <Form>
          <HiddenField name="rowVersion" value={String(version)} />
          <Collision collided={form.collided} change={change} keepTheirsHref={pages.typedPage(page.id)}>
            <TypedAnswers sections={sections} answers={answers} />
          </Collision>
          <TypedForm page={page} answers={answers} form={form} />
          <ButtonGroup>
            <Button>{common('saveAndContinue')}</Button>
            <LinkButton kind="secondary" href={pages.typedCostPrice}>
              {t('typed.back')}
            </LinkButton>
          </ButtonGroup>
        </Form>
      ) : (
        <TypedAnswers sections={sections} answers={answers} />
      )}
    </ApplicationPage>
  )
}

/** What stands on a page that nobody saved yet, and where it came from. */
function StartsWith() {
  const t = useTranslations('costPrice.typed')
  const { begun, page, takenFrom } = useLoaderData<typeof loader>()
  if (begun) return null
  if (takenFrom !== null) return <Alert>{t('takenFrom', { number: takenFrom })}</Alert>
  return page.product === null ? <Alert>{t('prefilled')}</Alert> : null
}
