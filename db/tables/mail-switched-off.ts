import type { Generated } from 'kysely'

export type MailSwitchedOffTable = { person_id: string; kind: string; since: Generated<Date> }
