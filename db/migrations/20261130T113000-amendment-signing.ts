import { sql, type Kysely } from 'kysely'

/** An amendment that is signed is signed as an agreement is: with reminders, and with a correction that can be asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table amendment
      add column reminded_at timestamptz,
      add column correction_asked_at timestamptz,
      add column correction_reason text,
      add check ((correction_asked_at is null) = (correction_reason is null)),
      add check (manner = 'signed' or (reminded_at is null and correction_asked_at is null));
    grant update (reminded_at, correction_asked_at, correction_reason) on amendment to openhuis_app;
  `.execute(db)
}
