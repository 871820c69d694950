import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Explain } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer, useReasonErrors } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { AssumptionForm } from '#app/features/tariff-study/components/assumption-form.tsx'
import { CoverageFigures, ElementTable, ProductPlot } from '#app/features/tariff-study/components/product-figures.tsx'
import { SegmentTable } from '#app/features/tariff-study/components/segment-table.tsx'
import { SmallNumbers } from '#app/features/tariff-study/components/small-numbers.tsx'
import { StudyState } from '#app/features/tariff-study/components/study-state.tsx'
import { readProductStudy } from '#app/features/tariff-study/read-product.server.ts'
import { startStudy } from '#app/features/tariff-study/start-study.server.ts'
import { readStudySearch } from '#app/features/tariff-study/study-form.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { Refusal, type Reason } from '#app/utils/refusal.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Tariefonderzoek ${data?.product.code ?? ''} - Openhuis` },
]

function askedIn(request: Request, code: string | undefined) {
  const search = new URL(request.url).searchParams
  return { procedureId: search.get('procedure'), code: code ?? '', search: readStudySearch(search) }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const asked = askedIn(request, params.code)
  return { search: asked.search, ...(await load(() => readProductStudy(actor, asked))) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const { procedureId, code, search } = askedIn(request, params.code)
  const choices = { weighting: search.weighting, assumptions: search.assumptions }
  const started = await attempt({}, () => {
    if (search.reasons.length > 0) throw new Refusal('refused', search.reasons)
    return startStudy(actor, { studyId: randomUUID(), procedureId, code, choices })
  })
  return started.done
    ? redirect(`/inkoop/tarieven/${code}/voorstel${procedureId ? `?procedure=${procedureId}` : ''}`, 303)
    : started.answer
}

export default function TariffProduct() {
  const t = useTranslations('tariffStudy')
  const { product, study, procedureId, distribution, search, excluded, taken, rule } = useLoaderData<typeof loader>()
  const { errors, errorOf } = useStudyErrors(search.reasons)
  const base = `/inkoop/tarieven/${product.code}`
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: `/inkoop/tarieven?procedure=${procedureId}`, label: t('heading') },
      ]}
      heading={`${product.code} ${product.name}`}
      lead={t('productLead', { unit: t(`unit.${product.unit}`) })}
      stateBar={study ? <StudyState study={study} /> : undefined}
      errors={errors}
    >
      {distribution ? (
        <>
          <Distribution />
          <Section heading={t('form.heading')} lead={t('form.lead')}>
            <AssumptionForm search={search} procedureId={procedureId} errorOf={errorOf} />
          </Section>
          <Groups />
          <Section heading={t('proposal.heading')} lead={t(study ? 'proposal.again' : 'proposal.start')}>
            {study ? <a href={`${base}/voorstel?procedure=${procedureId}`}>{t('proposal.open')}</a> : null}
            {study === null || study.status === 'concept' ? (
              <Form label={t('proposal.heading')}>
                <Button>{t(study ? 'proposal.takeChoices' : 'proposal.begin')}</Button>
              </Form>
            ) : null}
          </Section>
        </>
      ) : (
        <EmptyState heading={t('tooFew')}>
          <SmallNumbers rule={rule} />
        </EmptyState>
      )}
      <p>
        <a href={`${base}/opgaven?procedure=${procedureId}`}>
          {t('toPoints', { taken: taken ?? 0, excluded, shown: taken === null ? 'no' : 'yes' })}
        </a>
      </p>
    </Page>
  )
}

/** What the last post was answered, or else what could not be read in the address. */
function useStudyErrors(reasons: readonly Reason[]) {
  const form = useFormAnswer()
  const inAddress = useReasonErrors(reasons)
  return {
    errors: form.errors.length > 0 ? form.errors : inAddress,
    errorOf: (field: string) => inAddress.find((error) => error.field === field)?.message,
  }
}

function Distribution() {
  const t = useTranslations('tariffStudy')
  const page = useLoaderData<typeof loader>()
  const { distribution, product, search, coverage, elements, mixUnreached, withoutWeight, rule } = page
  if (!distribution) return null
  return (
    <>
      <Section heading={t('distribution')}>
        <ProductPlot
          title={t('plot', { product: product.name })}
          prices={page.prices}
          distribution={distribution}
          weighted={page.weighted}
          weightedAsked={search.weighting !== 'none'}
          tariffs={[...new Set([product.tariff, coverage.amount])]}
        />
        {search.weighting !== 'none' && withoutWeight > 0 ? (
          <p className="oh-muted">{t('withoutWeight', { count: withoutWeight })}</p>
        ) : null}
        {mixUnreached > 0 ? <p className="oh-muted">{t('mixUnreached', { count: mixUnreached })}</p> : null}
        <CoverageFigures coverage={coverage} weightAsked={search.weighting !== 'none'} />
        <Explain question={t('howToRead')} rule={t('legend')} source={t('method')}>
          <SmallNumbers rule={rule} />
        </Explain>
      </Section>
      {elements ? (
        <Section heading={t('elements')} lead={t('elementsLead')}>
          <ElementTable elements={elements} />
        </Section>
      ) : null}
    </>
  )
}

function Groups() {
  const t = useTranslations('tariffStudy')
  const { segments, search } = useLoaderData<typeof loader>()
  return (
    <Section heading={t(`form.axes.${search.axis}`)} lead={t('groupsLead')}>
      <SegmentTable axis={search.axis} rows={segments} />
    </Section>
  )
}
