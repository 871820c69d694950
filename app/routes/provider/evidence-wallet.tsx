import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { AskedRenewals } from '#app/features/evidence/components/asked-renewals.tsx'
import { WalletTable } from '#app/features/evidence/components/wallet-table.tsx'
import { takeEvidenceAway } from '#app/features/evidence/keep-evidence.server.ts'
import { readWallet } from '#app/features/evidence/read-wallet.server.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(async () => ({
    ...(await readWallet(actor)),
    title: pageTitle(request, (t) => t('evidence.wallet.title')),
  }))
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const typed = typedFields(await readForm(request))
  const taken = await attempt(typed, () => takeEvidenceAway(actor, firstText(typed.pieceId)))
  return taken.done ? redirect('/organisatie/bewijsstukken', 303) : taken.answer
}

export default function EvidenceWallet() {
  const t = useTranslations('evidence.wallet')
  const organisation = useTranslations('provider.organisation')
  const { pieces, renewals, mayEdit } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const add = <LinkButton href="/organisatie/bewijsstukken/toevoegen">{t('add')}</LinkButton>
  return (
    <Page
      heading={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/organisatie', label: organisation('title') }]}
      errors={errors}
      action={mayEdit ? add : undefined}
    >
      <AskedRenewals renewals={renewals} mayEdit={mayEdit} />
      <WalletTable pieces={pieces} mayEdit={mayEdit} />
      <p className="oh-muted">{t('validityText')}</p>
      <p className="oh-muted">{t('kept')}</p>
      <p className="oh-muted">{t('personal')}</p>
    </Page>
  )
}
