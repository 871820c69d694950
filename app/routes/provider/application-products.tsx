import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { productsForm } from '#app/features/application/application.schema.ts'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ProductPicker } from '#app/features/application/components/product-picker.tsx'
import { pageOfTask } from '#app/features/application/next-page.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { taskOverview } from '#app/features/application/task-overview.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const dossier = await readDossier(actor, params.id ?? '')
    const { content, moment, editable } = dossier
    const codes = dossier.filledIn.products.map((product) => product.productCode)
    return {
      title: pageTitle(request, (t) => `${t('application.products.title')} - ${dossier.application.number}`),
      head: pageHeadOf(dossier),
      segments: content.segments,
      rules: content.productRules,
      openProducts: moment.productCodes,
      chosen: codes.map((code) => ({ code, name: findProduct(content, code)?.name ?? code })),
      editable: editable.kind === 'everything',
    }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const id = params.id ?? ''
  await load(() => readDossier(actor, id))
  const form = await parseForm(request, productsForm)
  if (!form.valid) return form.answer
  const attempted = await attempt(form.typed, async () => {
    await chooseProducts(actor, id, form.value)
    return readDossier(actor, id)
  })
  if (!attempted.done) return attempted.answer
  const [choice, ...products] = taskOverview(attempted.value.completeness).offer
  if (choice?.status === 'check') return redirect(pagesOf(id).products, 303)
  const next = products.find((task) => task.status !== 'done')
  return redirect(next ? pageOfTask(id, next) : pagesOf(id).tasks, 303)
}

export default function ApplicationProducts() {
  const t = useTranslations('application.products')
  const tasks = useTranslations('application.tasks')
  const common = useTranslations('common.form')
  const { head, segments, rules, openProducts, chosen, editable } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const codes = chosen.map((product) => product.code)
  const names = chosen.map((product) => product.name).join(', ') || t('none')
  return (
    <ApplicationPage
      head={head}
      heading={t('title')}
      lead={t('lead')}
      errors={form.errors}
      readOnly={!editable}
      width="wide"
    >
      {form.collided ? (
        <Alert type="warning" heading={t('collision')}>
          <p>{t('collisionText', { names })}</p>
        </Alert>
      ) : null}
      <Form>
        {codes.map((code) => (
          <HiddenField key={code} name="shown" value={code} />
        ))}
        <ProductPicker
          segments={segments}
          rules={rules}
          openProducts={openProducts}
          chosen={form.typedAll('products', codes)}
          error={form.errorOf('products')}
          editable={editable}
        >
          {editable ? (
            <>
              {codes.length > 0 ? <p className="oh-muted">{t('removal')}</p> : null}
              <ButtonGroup>
                <Button>{common('saveAndContinue')}</Button>
                <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
                  {tasks('back')}
                </LinkButton>
              </ButtonGroup>
            </>
          ) : null}
        </ProductPicker>
      </Form>
    </ApplicationPage>
  )
}
