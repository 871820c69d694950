import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Panel } from '#app/components/card.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { CostPriceProduct } from '#app/features/assessment/components/cost-price-product.tsx'
import { CostPriceQuestions } from '#app/features/assessment/components/cost-price-questions.tsx'
import { FlagHistory } from '#app/features/assessment/components/flag-page.tsx'
import { readCostPrice } from '#app/features/assessment/read-cost-price.server.ts'
import { WithSources } from '#app/features/cost-price/components/term-tree.tsx'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Kostprijs - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readCostPrice(actor, params.id ?? ''))
}

export default function CostPricePage() {
  const t = useTranslations('assessment.costPrice')
  const { header, workbook } = useLoaderData<typeof loader>()
  const here = `/inkoop/aanmeldingen/${header.id}/kostprijs`
  return (
    <AssessmentFrame header={header} here={here} heading={t('heading')} lead={t('lead')}>
      {workbook ? (
        <>
          <FileList
            files={[
              {
                name: workbook.fileName,
                href: `/inkoop/bestanden/${workbook.fileId}`,
                kind: 'Excel',
                bytes: workbook.bytes,
                sha256: workbook.sha256,
              },
            ]}
          />
          <Section heading={t('questions')} lead={t('questionsLead')}>
            <Asked />
            <CostPriceQuestions
              problems={workbook.problems}
              flags={workbook.flags}
              flagHref={(key) => `${here}/controle?regel=${encodeURIComponent(key)}`}
            />
          </Section>
          <WithSources sources={workbook.sources}>
            {workbook.products.map((product) => (
              <CostPriceProduct key={product.code} product={product} />
            ))}
          </WithSources>
          <FlagHistory heading={t('flag.earlier')} answers={workbook.earlier} />
        </>
      ) : (
        <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
      )}
    </AssessmentFrame>
  )
}

/** Questions that wait to be asked together, and when the checks were done again. */
function Asked() {
  const t = useTranslations('assessment.costPrice')
  const { header, workbook, ...page } = useLoaderData<typeof loader>()
  const waiting = workbook?.flags.filter((flag) => flag.state === 'asked').length ?? 0
  const repairAsked = 'repairAsked' in page && page.repairAsked
  return (
    <>
      {workbook?.recheck ? (
        <p className="oh-muted">
          {t('recheck', { added: workbook.recheck.added, gone: workbook.recheck.gone })}{' '}
          <Moment at={workbook.recheck.at} short />
        </p>
      ) : null}
      {'explanation' in page && page.explanation ? (
        <Panel>
          <p>
            <strong>{t('explanation')}</strong>
          </p>
          <p className="oh-lines">{page.explanation}</p>
        </Panel>
      ) : null}
      {waiting > 0 && !repairAsked ? (
        <Alert type="warning" heading={t('flag.waiting', { count: waiting })}>
          <p>
            {t('flag.waitingMeaning')} <a href={`/inkoop/aanmeldingen/${header.id}/herstel`}>{t('flag.toRepair')}</a>
          </p>
        </Alert>
      ) : null}
    </>
  )
}
