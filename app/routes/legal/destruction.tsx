import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { ConfirmPage } from '#app/components/confirm-page.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import {
  confirmDestruction,
  proposeDestruction,
  readDestruction,
} from '#app/features/agreement/destroy-agreement.server.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { firstText, readForm, typedFields } from '#app/utils/form.server.ts'

const HERE = '/juridisch/vernietigen'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const rows = await load(() => readDestruction(actor))
  const asked = new URL(request.url).searchParams.get('nummer')
  return {
    title: pageTitle(request, (t) => t('signing.destruction.heading')),
    rows,
    asked: rows.find((row) => row.number === asked && row.confirmedBy === null && !row.mine) ?? null,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const typed = typedFields(await readForm(request))
  const number = firstText(typed.number)
  const work = firstText(typed.act) === 'confirm' ? confirmDestruction : proposeDestruction
  const outcome = await attempt(typed, () => work(actor, number))
  return outcome.done ? redirect(HERE, 303) : outcome.answer
}

export default function Destruction() {
  const t = useTranslations('signing.destruction')
  const { rows, asked } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  if (asked) return <Confirm asked={asked} />
  return (
    <Page heading={t('heading')} lead={t('lead')} errors={errors} sideNavigation={<LegalNavigation here={HERE} />}>
      <DataTable
        caption={t('heading')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.number}
        empty={<EmptyState heading={t('none')}>{t('noneMeaning')}</EmptyState>}
        columns={[
          { key: 'number', header: t('number'), rowHeader: true, cell: (row) => `${row.number} ${row.providerName}` },
          { key: 'from', header: t('from'), cell: (row) => <Day on={row.destroyFrom} /> },
          { key: 'rule', header: t('rule'), cell: (row) => row.source },
          { key: 'state', header: t('state'), cell: (row) => <State row={row} /> },
        ]}
      />
    </Page>
  )
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

function State({ row }: { row: Row }) {
  const t = useTranslations('signing.destruction')
  if (row.destroyedAt)
    return (
      <>
        {t('destroyed')} <Moment at={row.destroyedAt} />
      </>
    )
  if (row.confirmedBy !== null) return t('confirmed', { name: row.confirmedBy })
  if (row.mine) return t('waits')
  const label = row.proposedBy === null ? t('propose') : t('confirm')
  return (
    <>
      {row.proposedBy === null ? null : <p>{t('proposed', { name: row.proposedBy })}</p>}
      <LinkButton kind="secondary" href={`${HERE}?nummer=${encodeURIComponent(row.number)}`}>
        {label}
      </LinkButton>
    </>
  )
}

function Confirm({ asked }: { asked: Row }) {
  const t = useTranslations('signing.destruction')
  const { errors } = useFormAnswer()
  const step = asked.proposedBy === null ? 'propose' : 'confirm'
  return (
    <ConfirmPage
      heading={t(`${step}Heading`, { number: asked.number })}
      breadcrumb={[{ href: HERE, label: t('heading') }]}
      errors={errors}
      happens={t(`${step}Happens`)}
      whom={asked.providerName}
      undo={t(`${step}Undo`)}
      confirmLabel={t(step)}
      back={{ href: HERE }}
      danger={step === 'confirm'}
    >
      <HiddenField name="number" value={asked.number} />
      <HiddenField name="act" value={step} />
    </ConfirmPage>
  )
}
