import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { productDetailsForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ChangedByRegion } from '#app/features/application/components/changed-by-region.tsx'
import { ProductDetails, ProductFields } from '#app/features/application/components/product-details.tsx'
import { ProductFacts } from '#app/features/application/components/product-facts.tsx'
import { describeProduct } from '#app/features/application/describe-product.server.ts'
import { pageOfTask } from '#app/features/application/next-page.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { readProductPage } from '#app/features/application/read-product-page.server.ts'
import { taskOverview } from '#app/features/application/task-overview.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { placesOf } from '#app/features/procedure/catalogue.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { listMunicipalities } from '#db/queries/region.queries.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.product.name ?? ''} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => {
    const page = await readProductPage(actor, params.id ?? '', params.code ?? '')
    return { ...page, head: pageHeadOf(page.dossierHead), municipalities: placesOf(page.product, listMunicipalities()) }
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const [id, code] = [params.id ?? '', params.code ?? '']
  await load(() => readProductPage(actor, id, code))
  const form = await parseForm(request, productDetailsForm)
  if (!form.valid) return form.answer
  const attempted = await attempt(form.typed, async () => {
    await describeProduct(actor, { applicationId: id, code }, form.value)
    return readDossier(actor, id)
  })
  if (!attempted.done) return attempted.answer
  const next = taskOverview(attempted.value.completeness).offer.find((task) => task.status !== 'done')
  return redirect(next ? pageOfTask(id, next) : pagesOf(id).tasks, 303)
}

export default function ApplicationProduct() {
  const t = useTranslations('application.product')
  const tasks = useTranslations('application.tasks')
  const common = useTranslations('common.form')
  const { head, product, known, change, earliest, municipalities, editable, changedByRegion } =
    useLoaderData<typeof loader>()
  const form = useFormAnswer()
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('eyebrow', { code: product.code })}
      heading={product.name}
      lead={t('lead')}
      errors={form.errors}
      readOnly={!editable}
    >
      <ChangedByRegion item={changedByRegion} />
      <ProductFacts product={product} />
      {editable ? (
        <Form>
          <HiddenField name="rowVersion" value={String(known.rowVersion)} />
          <ProductFields
            known={known}
            municipalities={municipalities}
            earliest={earliest}
            form={form}
            stored={{ change, keepTheirsHref: pagesOf(head.id).product(product.code) }}
          />
          <ButtonGroup>
            <Button>{common('saveAndContinue')}</Button>
            <LinkButton kind="secondary" href={pagesOf(head.id).tasks}>
              {tasks('back')}
            </LinkButton>
          </ButtonGroup>
        </Form>
      ) : (
        <ProductDetails known={known} municipalities={municipalities} />
      )}
    </ApplicationPage>
  )
}
