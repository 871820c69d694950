import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { CategoryConsequences } from '#app/features/category/components/category-consequences.tsx'
import { CategoryHistory } from '#app/features/category/components/category-history.tsx'
import { readCategoryHistory } from '#app/features/category/read-history.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Categorieën van een aanbieder - Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readCategoryHistory(actor, params.providerId ?? ''))
}

export default function CategoryHistoryPage() {
  const t = useTranslations('category')
  const { provider, assignments, holdingId, consequences } = useLoaderData<typeof loader>()
  return (
    <Page
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: '/inkoop/categorieen', label: t('overviewHeading') },
      ]}
      heading={provider.name}
      lead={t('history.lead')}
    >
      {consequences ? <CategoryConsequences consequences={consequences} /> : null}
      <Section heading={t('history.heading')}>
        <CategoryHistory
          assignments={assignments}
          holdingId={holdingId}
          pageOf={(one) => `/inkoop/categorieen/toewijzing/${one.id}`}
          letterHref={(fileId) => `/inkoop/bestanden/${fileId}`}
        />
      </Section>
    </Page>
  )
}
