import { sql, type Kysely } from 'kysely'

/** What happened (append-only, chained by hash), what must be mailed, which files are kept, which jobs run. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await audit(db)
  await delivery(db)
  await files(db)
}

async function audit(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_event (
      id bigint generated always as identity primary key,
      happened_at timestamptz not null default clock_timestamp(),
      desk text not null default acting_desk(),
      person_id text default acting_person(),
      provider_id uuid,
      kind text not null,
      subject text not null,
      visibility text not null check (visibility in ('internal', 'shared')),
      payload jsonb not null
    );
    create index on audit_event (subject, id);
    create index on audit_event (provider_id, id);

    create table audit_link (
      sequence bigint primary key,
      event_id bigint not null unique references audit_event (id),
      previous_hash text not null,
      hash text not null unique
    );

    create function audit_canonical(event audit_event) returns text language sql stable as $$
      select jsonb_build_array(event.id, to_char(event.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        event.desk, event.person_id, event.provider_id, event.kind, event.subject, event.visibility, event.payload)::text
    $$;

    create function chain_audit_event() returns trigger language plpgsql security definer set search_path = public as $$
    declare
      last audit_link;
      link_hash text;
    begin
      perform pg_advisory_xact_lock(hashtext('openhuis.audit'));
      select * into last from audit_link order by sequence desc limit 1;
      link_hash := encode(sha256(convert_to(coalesce(last.hash, 'openhuis') || audit_canonical(new), 'UTF8')), 'hex');
      insert into audit_link (sequence, event_id, previous_hash, hash)
        values (coalesce(last.sequence, 0) + 1, new.id, coalesce(last.hash, 'openhuis'), link_hash);
      return null;
    end $$;
    create constraint trigger chain_audit_event after insert on audit_event
      deferrable initially deferred for each row execute function chain_audit_event();

    create trigger frozen before update or delete on audit_event for each row execute function refuse_change();
    create trigger frozen_truncate before truncate on audit_event for each statement execute function refuse_change();
    create trigger frozen before update or delete on audit_link for each row execute function refuse_change();
    create trigger frozen_truncate before truncate on audit_link for each statement execute function refuse_change();

    alter table audit_event enable row level security;
    create policy append on audit_event for insert to openhuis_app with check (true);
    create policy read on audit_event for select to openhuis_app
      using (acting_for_region() or (visibility = 'shared' and may_see(provider_id)));
    grant select, insert on audit_event to openhuis_app;
    alter table audit_link enable row level security;
    create policy read on audit_link for select to openhuis_app using (acting_for_region());
    grant select on audit_link to openhuis_app;
  `.execute(db)
}

async function delivery(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox_mail (
      id uuid primary key,
      once_key text unique,
      recipient text not null,
      message text not null,
      parameters jsonb not null,
      locale text not null check (locale in ('nl', 'en')),
      created_at timestamptz not null default clock_timestamp(),
      sent_at timestamptz,
      attempts int not null default 0,
      last_error text
    );
    alter table outbox_mail enable row level security;
    create policy append on outbox_mail for insert to openhuis_app with check (true);
    create policy work on outbox_mail for all to openhuis_app using (acting_for_region());
    grant select, insert, update on outbox_mail to openhuis_app;

    create table postbox_mail (
      id bigint generated always as identity primary key,
      received_at timestamptz not null default clock_timestamp(),
      recipient text not null,
      subject text not null,
      text text not null,
      html text not null,
      attachments jsonb not null
    );
    grant select, insert on postbox_mail to openhuis_app;

    create function enqueue_job(task text, payload json, once_key text) returns void
      language plpgsql security definer as $$
    begin
      perform graphile_worker.add_job(task, payload, max_attempts => 12, job_key => once_key);
    end $$;
    grant execute on function enqueue_job to openhuis_app;

    create table heartbeat (name text primary key, beaten_at timestamptz not null);
    grant select, insert, update on heartbeat to openhuis_app;

    create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
  `.execute(db)
}

async function files(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_file (
      id uuid primary key,
      provider_id uuid,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      name text not null check (length(name) between 1 and 200),
      media_type text not null,
      size_bytes bigint not null check (size_bytes >= 0),
      scan text not null check (scan in ('not-scanned', 'clean')),
      stored_by text default acting_person(),
      stored_at timestamptz not null default clock_timestamp()
    );
    create index on stored_file (provider_id);
    create trigger frozen before update or delete on stored_file for each row execute function refuse_change();
    alter table stored_file enable row level security;
    create policy own on stored_file to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert on stored_file to openhuis_app;
  `.execute(db)
}
