import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { CategoryConsequences } from '#app/features/category/components/category-consequences.tsx'
import { CategoryHistory } from '#app/features/category/components/category-history.tsx'
import { readOwnCategories } from '#app/features/category/read-history.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction = () => [{ title: 'Uw categorie - Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readOwnCategories(actor))
}

export default function OwnCategory() {
  const t = useTranslations('category')
  const { assignments, holdingId, consequences } = useLoaderData<typeof loader>()
  return (
    <Page heading={t('own.heading')} lead={t('own.lead')}>
      {consequences ? <CategoryConsequences consequences={consequences} /> : null}
      <Section heading={t('history.heading')}>
        <CategoryHistory
          assignments={assignments}
          holdingId={holdingId}
          pageOf={(one) =>
            assignments
              .find(({ id }) => id === one.id)
              ?.applicationId?.replace(/^/, '/aanmeldingen/')
              .concat('/categorie')
          }
          letterHref={(fileId) => `/bestanden/${fileId}`}
        />
      </Section>
    </Page>
  )
}
