import { sql, type Kysely } from 'kysely'

/** What the portal tells people, whether they read it, and which mails they switched off. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table notification (
      id uuid primary key,
      person_id text not null,
      provider_id uuid references provider (id),
      kind text not null,
      parameters jsonb not null,
      link text not null,
      once_key text not null unique,
      created_at timestamptz not null default clock_timestamp(),
      read_at timestamptz
    );
    create index on notification (person_id, created_at desc);
    create index on notification (person_id) where read_at is null;
    create function refuse_other_words() returns trigger language plpgsql as $$
    begin
      if (to_jsonb(new) - 'read_at') is distinct from (to_jsonb(old) - 'read_at') or old.read_at is not null then
        raise exception '% is frozen: % refused', tg_table_name, tg_op using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger frozen before update on notification for each row execute function refuse_other_words();
    alter table notification enable row level security;
    create policy append on notification for insert to openhuis_app with check (true);
    -- A person sees what is for that person; of somebody with two organisations only what is for the one at work.
    create policy own_read on notification for select to openhuis_app using (acting_desk() = 'system'
      or (person_id = acting_person() and (provider_id is null or may_see(provider_id))));
    create policy own_update on notification for update to openhuis_app using (
      person_id = acting_person() and (provider_id is null or may_see(provider_id)));
    grant select, insert, update on notification to openhuis_app;

    create table mail_switched_off (
      person_id text not null,
      kind text not null,
      since timestamptz not null default clock_timestamp(),
      primary key (person_id, kind)
    );
    alter table mail_switched_off enable row level security;
    create policy own on mail_switched_off to openhuis_app
      using (person_id = acting_person()) with check (person_id = acting_person());
    grant select, insert, delete on mail_switched_off to openhuis_app;
    -- Whoever tells somebody something needs to know this one thing about a person whose row it may not read.
    create function wants_mail(person text, message text) returns boolean
      language sql stable security definer set search_path = public as $$
      select not exists (select from mail_switched_off where person_id = person and kind = message)
    $$;
    grant execute on function wants_mail to openhuis_app;
  `.execute(db)
}
