import { sql, type Kysely } from 'kysely'

/** What a signature rests on, beside who and when: when the document was opened and what was confirmed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement_signature
      add column opened_at timestamptz,
      add column confirmed text[] not null default '{}';
  `.execute(db)
}
