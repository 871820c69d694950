import { sql, type Kysely } from 'kysely'

/** Drafts of procedures that several officers work on, and on which version each answer of an application rests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table procedure_version
      add column row_version int not null default 1,
      add column created_by text,
      add column updated_at timestamptz,
      add column updated_by_name text,
      add column cloned_from uuid references procedure_version (id);
    create unique index one_draft on procedure_version (procedure_id) where published_at is null;
    create policy region_delete on procedure_version for delete to openhuis_app
      using (acting_for_region() and published_at is null);
    create policy region_delete on procedure for delete to openhuis_app using (acting_for_region());
    grant delete on procedure_version, procedure to openhuis_app;

    create function rests_on_version() returns trigger language plpgsql as $$
    begin
      new.rests_on := (select procedure_version_id from application where id = new.application_id);
      return new;
    end $$;
  `.execute(db)
  for (const table of ['application_answer', 'application_product']) {
    // Whoever saves an answer or a product saw the version that the application is on at that moment.
    await sql`
      alter table ${sql.table(table)} add column rests_on uuid references procedure_version (id);
      update ${sql.table(table)} part set rests_on = application.procedure_version_id
        from application where application.id = part.application_id;
      alter table ${sql.table(table)} alter column rests_on set not null;
      create trigger rests_on before insert or update on ${sql.table(table)}
        for each row execute function rests_on_version();
    `.execute(db)
  }
}
