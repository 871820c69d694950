import { sql, type Kysely } from 'kysely'

/** What ends is taken from the submission itself, so that a decision can never say something else than was asked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function dropped_as_submitted() returns trigger language plpgsql as $$
    declare
      submitted text;
    begin
      select s.content into submitted from submission s
        where s.application_id = new.application_id order by s.sequence desc limit 1;
      new.dropped := coalesce(submitted::jsonb -> 'content' -> 'dropped', '[]');
      return new;
    end $$;
    create trigger dropped_as_submitted before insert on decision_proposal
      for each row execute function dropped_as_submitted();
    create trigger dropped_as_submitted before insert on decision
      for each row execute function dropped_as_submitted();
  `.execute(db)
}
