import { useTranslations } from 'use-intl'
import { DataTable, type Column } from '#app/components/data-table.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import type { ProviderRole } from '#app/features/identity/actor.ts'

type Colleague = { id: string; name: string; email: string; role: ProviderRole; since: Date }
type ColleagueTableProps = { colleagues: readonly Colleague[]; personId: string; mayManage: boolean }

/** Who works for a provider; administrators can end somebody's access. */
export function ColleagueTable({ colleagues, personId, mayManage }: ColleagueTableProps) {
  const t = useTranslations('identity')
  const remove: Column<Colleague> = {
    key: 'remove',
    header: t('colleagues.actions'),
    cell: ({ id, name }) => (
      <a href={`/organisatie/collegas/${id}/verwijderen`}>{t('colleagues.removeName', { name })}</a>
    ),
  }
  return (
    <DataTable
      caption={t('colleagues.title')}
      captionHidden
      rows={colleagues}
      rowKey={(colleague) => colleague.id}
      columns={[
        {
          key: 'name',
          header: t('colleagues.name'),
          rowHeader: true,
          cell: ({ id, name }) => (id === personId ? `${name} ${t('colleagues.you')}` : name),
        },
        { key: 'email', header: t('colleagues.email'), cell: ({ email }) => email },
        { key: 'role', header: t('colleagues.role'), cell: ({ role }) => t(`roles.${role}`) },
        { key: 'since', header: t('colleagues.since'), cell: ({ since }) => <Day on={since} /> },
        ...(mayManage ? [remove] : []),
      ]}
    />
  )
}

type Invitation = { id: string; email: string; role: ProviderRole; expiresAt: Date }

/** Invitations that nobody accepted yet. */
export function InvitationTable({ invitations, now }: { invitations: readonly Invitation[]; now: Date }) {
  const t = useTranslations('identity')
  return (
    <DataTable
      caption={t('colleagues.invitations')}
      captionHidden
      rows={invitations}
      rowKey={(invitation) => invitation.id}
      columns={[
        { key: 'email', header: t('colleagues.email'), rowHeader: true, cell: ({ email }) => email },
        { key: 'role', header: t('colleagues.role'), cell: ({ role }) => t(`roles.${role}`) },
        {
          key: 'expires',
          header: t('colleagues.expires'),
          cell: ({ expiresAt }) =>
            expiresAt > now ? <Moment at={expiresAt} short /> : <StatusBadge>{t('colleagues.expired')}</StatusBadge>,
        },
      ]}
    />
  )
}
