import { sql, type Kysely } from 'kysely'

/** The role that all requests work under, who is acting, and what may never change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'openhuis_app') then
        create role openhuis_app nologin;
      end if;
    exception when duplicate_object then null;
    end $$;
    grant openhuis_app to current_user;
    grant usage on schema public to openhuis_app;

    create function acting_desk() returns text language sql stable
      as $$ select coalesce(nullif(current_setting('openhuis.desk', true), ''), 'public') $$;
    create function acting_provider() returns uuid language sql stable
      as $$ select nullif(current_setting('openhuis.provider_id', true), '')::uuid $$;
    create function acting_person() returns text language sql stable
      as $$ select nullif(current_setting('openhuis.person_id', true), '') $$;
    create function acting_for_region() returns boolean language sql stable
      as $$ select acting_desk() in ('staff', 'system') $$;
    create function may_see(owner uuid) returns boolean language sql stable
      as $$ select acting_for_region() or (acting_desk() = 'provider' and owner = acting_provider()) $$;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is frozen: % refused', tg_table_name, tg_op using errcode = 'OH001';
    end $$;

    create sequence case_number start 1001;
    grant usage on sequence case_number to openhuis_app;
  `.execute(db)
}
