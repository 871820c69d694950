import { sql } from 'kysely'
import { LIST_PAGE } from '#app/utils/list.ts'
import type { Db } from '../transaction.ts'

type AuditSearch = { page: number | null; about: string; kinds: readonly string[] }
const SEARCHED = [
  'audit_event.kind',
  'audit_event.subject',
  'person.name',
  'account.name',
  'provider.legal_name',
] as const

/**
 * One page of the audit trail (all of it for `page` null), newest first; `about` narrows it to kinds, subjects, people
 * and providers that contain this text, and to `kinds`: those that are called so on the screen.
 */
export async function listAuditEvents(db: Db, { page, about, kinds }: AuditSearch) {
  const joined = db
    .selectFrom('audit_event')
    .leftJoin('person', 'person.id', 'audit_event.person_id')
    .leftJoin('provider', 'provider.id', 'audit_event.provider_id')
    .leftJoin('person as account', (join) => join.on('audit_event.subject', '=', sql<string>`'person:' || account.id`))
  const holds = `%${escaped(about)}%`
  const filtered = joined.$if(about !== '', (query) =>
    query.where((eb) =>
      eb.or([
        ...SEARCHED.map((column) => eb(column, 'ilike', holds)),
        ...(kinds.length > 0 ? [eb('audit_event.kind', 'in', kinds)] : []),
      ]),
    ),
  )
  const counted = await filtered.select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await filtered
    .select([
      'audit_event.id',
      'audit_event.happened_at',
      'audit_event.kind',
      'audit_event.desk',
      'audit_event.subject',
    ])
    .select(['audit_event.payload', 'person.name as person_name', 'provider.legal_name as provider_name'])
    .select('account.name as account_name')
    .orderBy('audit_event.id', 'desc')
    .$if(page !== null, (query) => query.limit(LIST_PAGE).offset(((page ?? 1) - 1) * LIST_PAGE))
    .execute()
  return { rows, total: counted.count }
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`)

/** Everybody with an account, with desks and the organisation they work for. */
export async function listPeople(db: Db) {
  const { rows } = await sql<{
    id: string
    name: string
    email: string
    second_factor: boolean
    desks: string[]
    providers: string[]
  }>`
    select p.id, p.name, p.email, coalesce(p.two_factor_enabled, false) as second_factor,
      array(select d.desk from staff_desk d where d.person_id = p.id order by d.desk) as desks,
      array(select o.legal_name from membership m join provider o on o.id = m.provider_id
            where m.person_id = p.id and m.ended_at is null order by o.legal_name) as providers
    from person p order by p.name`.execute(db)
  return rows
}

/** Mails that did not leave yet, with the last reason. */
export function listUnsentMail(db: Db) {
  return db
    .selectFrom('outbox_mail')
    .select(['id', 'message', 'recipient', 'created_at', 'attempts', 'last_error'])
    .where('sent_at', 'is', null)
    .orderBy('created_at')
    .limit(100)
    .execute()
}
