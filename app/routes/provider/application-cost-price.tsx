import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { pagesOf, typedPlaceOf } from '#app/features/application/pages.ts'
import { readCostPricePage } from '#app/features/application/read-cost-price.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { uploadWorkbook } from '#app/features/application/upload-workbook.server.ts'
import { CheckQuestions } from '#app/features/cost-price/components/check-questions.tsx'
import { ProblemTable } from '#app/features/cost-price/components/problem-table.tsx'
import { ProductCostPrice } from '#app/features/cost-price/components/product-cost-price.tsx'
import { ReadingOutcome } from '#app/features/cost-price/components/reading-outcome.tsx'
import { TermTree, WithSources } from '#app/features/cost-price/components/term-tree.tsx'
import { WorkbookSteps } from '#app/features/cost-price/components/workbook-steps.tsx'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { titled } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatShortMoment } from '#app/utils/format-date.ts'
import { parseUpload } from '#app/utils/upload.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  const { reading, ...read } = await load(() => readCostPricePage(actor, params.id ?? ''))
  const page = titled(request, read, (t) => t('costPrice.page.title'))
  if (!reading) return { ...page, reading: undefined, opened: undefined }
  const { explanations, ...shown } = reading
  const code = new URL(request.url).searchParams.get('berekening') ?? ''
  const price = shown.costPrices.find((one) => one.code === code)
  const term = explanations[code]
  return { ...page, reading: shown, opened: price && term ? { name: price.name, term } : undefined }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const applicationId = params.id ?? ''
  const attempted = await attempt({}, async () => {
    await readDossier(actor, applicationId)
    const { files } = await parseUpload(request)
    await uploadWorkbook(actor, { applicationId, workbookId: randomUUID(), file: files[0] })
  })
  return attempted.done ? redirect(`${pagesOf(applicationId).costPrice}#gelezen`, 303) : attempted.answer
}

export default function ApplicationCostPrice() {
  const t = useTranslations('costPrice.page')
  const { head, editable, chosenCount, reading, begun, typedSince } = useLoaderData<typeof loader>()
  const typed = useTranslations('costPrice.typed')
  const form = useFormAnswer()
  const pages = pagesOf(head.id)
  return (
    <ApplicationPage head={head} heading={t('title')} lead={t('lead')} errors={form.errors} readOnly={!editable}>
      {chosenCount === 0 ? (
        <Alert type="warning" heading={t('noProducts')}>
          <p>{t('noProductsText')}</p>
          <LinkButton href={pages.products}>{t('toProducts')}</LinkButton>
        </Alert>
      ) : null}
      {typedSince ? (
        <Alert type="warning" heading={typed('notCalculated')}>
          <p>{typed('notCalculatedText')}</p>
          <LinkButton href={pages.typedCostPrice}>{typed('open')}</LinkButton>
        </Alert>
      ) : null}
      {editable && chosenCount > 0 ? (
        <WorkbookSteps
          downloadHref={`${pages.costPrice}/werkboek.xlsx`}
          filledHref={begun ? `${pages.costPrice}/werkboek.xlsx?ingevuld` : undefined}
          typedHref={pages.typedCostPrice}
          again={reading !== undefined}
          form={form}
        />
      ) : null}
      <Reading />
      <Calculation />
    </ApplicationPage>
  )
}

function Reading() {
  const t = useTranslations('costPrice')
  const locale = useLocale()
  const { head, editable, reading, chosenCount } = useLoaderData<typeof loader>()
  if (!reading) return null
  const placeOf = (key: string) => typedPlaceOf(head.id, key)
  const { costPrices, problems, checks, blocking, questions, otherProducts, file, uploadedAt } = reading
  return (
    <>
      <Section heading={t('page.read')} id="gelezen">
        <ReadingOutcome blocking={blocking} otherProducts={otherProducts} />
        <KeyFigures
          figures={[
            {
              label: t('page.readProducts'),
              value: t('page.ofTotal', { read: costPrices.length, total: chosenCount }),
            },
            { label: t('page.errors'), value: blocking },
            { label: t('page.questions'), value: questions },
          ]}
        />
        <FileList files={[{ ...file, note: t('page.uploaded', { when: formatShortMoment(uploadedAt, locale) }) }]} />
      </Section>
      {problems.length > 0 ? (
        <Section heading={t('problems.heading')}>
          <ProblemTable problems={problems} placeOf={editable ? placeOf : undefined} />
        </Section>
      ) : null}
      {costPrices.length > 0 ? (
        <Section heading={t('checks.heading')} lead={checks.length > 0 ? t('checks.lead') : undefined}>
          <CheckQuestions checks={checks} />
        </Section>
      ) : null}
      {costPrices.length > 0 ? (
        <Section heading={t('product.price')} lead={t('product.law')}>
          {costPrices.map((price) => (
            <ProductCostPrice key={price.code} price={price} />
          ))}
        </Section>
      ) : null}
    </>
  )
}

function Calculation() {
  const t = useTranslations('costPrice.product')
  const { head, opened, reading } = useLoaderData<typeof loader>()
  if (!opened) return null
  return (
    <Section
      id="berekening"
      heading={t('explainHeading', { name: opened.name })}
      lead={t('explainLead')}
      action={<a href={pagesOf(head.id).costPrice}>{t('back')}</a>}
    >
      <WithSources sources={reading.sources}>
        <TermTree term={opened.term} open />
      </WithSources>
    </Section>
  )
}
