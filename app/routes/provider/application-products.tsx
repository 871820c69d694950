import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Collision } from '#app/components/collision.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { productsForm } from '#app/features/application/application.schema.ts'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { ContractedProducts } from '#app/features/application/components/contracted-products.tsx'
import { ProductPicker } from '#app/features/application/components/product-picker.tsx'
import { pageOfTask } from '#app/features/application/next-page.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { dossierOf, readDossier } from '#app/features/application/read-dossier.server.ts'
import { taskOverview } from '#app/features/application/task-overview.ts'
import { findLastChange } from '#app/features/audit/last-change.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const dossier = await dossierOf(db, actor, params.id ?? '')
      const { content, moment, editable, filledIn } = dossier
      const named = (code: string) => ({ code, name: findProduct(content, code)?.name ?? code })
      const codes = dossier.filledIn.products.map((product) => product.productCode)
      return {
        title: pageTitle(request, (t) => `${t('application.products.title')} - ${dossier.application.number}`),
        head: pageHeadOf(dossier),
        segments: content.segments,
        rules: content.productRules,
        openProducts: moment.productCodes,
        chosen: codes.map(named),
        dropped: filledIn.dropped.map(({ productCode }) => named(productCode)),
        agreement: filledIn.agreement && {
          number: filledIn.agreement.number,
          products: filledIn.agreement.productCodes.map(named),
        },
        change: await findLastChange(db, `application:${dossier.application.id}`, {
          kind: 'application.products-chosen',
        }),
        editable: editable.kind === 'everything',
      }
    }),
  )
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
  const held = useTranslations('held.products')
  const common = useTranslations('common.form')
  const { head, segments, rules, openProducts, chosen, dropped, agreement, change, editable } =
    useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const codes = chosen.map((product) => product.code)
  const names = [...chosen.map(({ name }) => name), ...dropped.map(({ name }) => held('ends', { product: name }))]
  return (
    <ApplicationPage
      head={head}
      heading={t('title')}
      lead={agreement ? held('lead', { number: agreement.number }) : t('lead')}
      errors={form.errors}
      readOnly={!editable}
      width="wide"
    >
      <Form>
        <Collision collided={form.collided} change={change} keepTheirsHref={pagesOf(head.id).products}>
          <p>{names.join(', ') || t('none')}</p>
        </Collision>
        {dropped.map(({ code }) => (
          <HiddenField key={code} name="shownDropped" value={code} />
        ))}
        {codes.map((code) => (
          <HiddenField key={code} name="shown" value={code} />
        ))}
        <ProductPicker
          segments={segments}
          rules={rules}
          openProducts={openProducts}
          contracted={agreement?.products.map(({ code }) => code) ?? []}
          chosen={form.typedAll('products', codes)}
          error={form.errorOf('products')}
          editable={editable}
        >
          {agreement ? (
            <ContractedProducts
              agreement={agreement}
              dropped={form.typedAll(
                'dropped',
                dropped.map(({ code }) => code),
              )}
              error={form.errorOf('dropped')}
              editable={editable}
            />
          ) : null}
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
