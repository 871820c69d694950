import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Section } from '#app/components/section.tsx'
import { AssessmentFrame } from '#app/features/assessment/components/assessment-frame.tsx'
import { CostPriceProduct } from '#app/features/assessment/components/cost-price-product.tsx'
import { CostPriceQuestions } from '#app/features/assessment/components/cost-price-questions.tsx'
import { readCostPrice } from '#app/features/assessment/read-cost-price.server.ts'
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
  return (
    <AssessmentFrame
      header={header}
      here={`/inkoop/aanmeldingen/${header.id}/kostprijs`}
      heading={t('heading')}
      lead={t('lead')}
    >
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
            <CostPriceQuestions problems={workbook.problems} checks={workbook.checks} />
          </Section>
          {workbook.products.map((product) => (
            <CostPriceProduct key={product.code} product={product} />
          ))}
        </>
      ) : (
        <EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>
      )}
    </AssessmentFrame>
  )
}
