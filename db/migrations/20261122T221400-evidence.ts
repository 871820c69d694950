import { sql, type Kysely } from 'kysely'

/**
 * Evidence that a provider keeps once and uses everywhere, certificates that are only seen, what the region asks to
 * renew during an agreement, and the places where a provider works.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await pieces(db)
  await seen(db)
  await renewals(db)
  await locations(db)
}

async function pieces(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table evidence_piece (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      kind text not null check (length(kind) between 1 and 40),
      name text not null check (length(name) > 0),
      file_id uuid not null references stored_file (id),
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      document_date date not null,
      ends_on date check (ends_on >= document_date),
      added_by text not null,
      added_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz,
      unique nulls not distinct (provider_id, kind, sha256, document_date, ends_on)
    );
    create function keep_evidence_piece() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' or to_jsonb(new) - 'removed_at' is distinct from to_jsonb(old) - 'removed_at' then
        raise exception '% is frozen: % refused', tg_table_name, tg_op using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger frozen before update or delete on evidence_piece for each row execute function keep_evidence_piece();
    alter table evidence_piece enable row level security;
    create policy own on evidence_piece to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on evidence_piece to openhuis_app;

    alter table application_evidence add column piece_id uuid references evidence_piece (id);
    alter table application_evidence add column ends_on date;
    create index on application_evidence (piece_id);

    insert into evidence_piece (id, provider_id, kind, name, file_id, sha256, document_date, added_by, added_at)
      select distinct on (e.provider_id, asked.kind, f.sha256, e.document_date)
        gen_random_uuid(), e.provider_id, asked.kind, asked.name, e.file_id, f.sha256, e.document_date, e.added_by, e.added_at
      from application_evidence e
      join stored_file f on f.id = e.file_id
      join application a on a.id = e.application_id
      join procedure_version v on v.id = a.procedure_version_id
      cross join lateral (
        select coalesce(request->>'documentKind', e.evidence_id) as kind, request->>'name' as name
        from jsonb_array_elements(v.content->'criteria') criterion, jsonb_array_elements(criterion->'evidence') request
        where request->>'id' = e.evidence_id and request->>'handling' = 'stored' limit 1) asked
      where e.removed_at is null and e.document_date is not null and to_jsonb(e)->>'party_id' is null
      order by e.provider_id, asked.kind, f.sha256, e.document_date, e.added_at;
    update application_evidence e set piece_id = p.id
      from stored_file f, application a, procedure_version v, evidence_piece p
      where f.id = e.file_id and a.id = e.application_id and v.id = a.procedure_version_id
        and p.provider_id = e.provider_id and p.sha256 = f.sha256 and p.document_date = e.document_date
        and e.removed_at is null and to_jsonb(e)->>'party_id' is null
        and p.kind = coalesce((select request->>'documentKind'
          from jsonb_array_elements(v.content->'criteria') criterion, jsonb_array_elements(criterion->'evidence') request
          where request->>'id' = e.evidence_id limit 1), e.evidence_id);
  `.execute(db)
}

async function seen(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_evidence alter column file_id drop not null;
    alter table application_evidence add column shown_function text check (length(trim(shown_function)) > 0);
    alter table application_evidence add column vouched_by text check (length(trim(vouched_by)) > 0);
    alter table application_evidence add constraint file_or_seen check ((file_id is null) = (shown_function is not null));

    create table evidence_sighting (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      criterion_id text not null,
      evidence_id text not null,
      shown_function text not null check (length(trim(shown_function)) > 0),
      document_date date not null,
      screening_profile text not null check (length(trim(screening_profile)) > 0),
      seen_by text not null,
      seen_by_name text not null,
      seen_at timestamptz not null default clock_timestamp()
    );
    create index on evidence_sighting (application_id);
    create trigger frozen before update or delete on evidence_sighting for each row execute function refuse_change();
    alter table evidence_sighting enable row level security;
    create policy read on evidence_sighting for select to openhuis_app using (may_see(provider_id));
    create policy record on evidence_sighting for insert to openhuis_app with check (acting_for_region());
    grant select, insert on evidence_sighting to openhuis_app;
  `.execute(db)
}

async function renewals(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table renewal_request (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      agreement_id uuid not null references agreement (id),
      piece_id uuid not null references evidence_piece (id),
      stage text not null check (stage in ('two-months', 'two-weeks', 'ended')),
      valid_until date not null,
      asked_at timestamptz not null default clock_timestamp(),
      unique (agreement_id, piece_id, stage)
    );
    create index on renewal_request (provider_id);
    create trigger frozen before update or delete on renewal_request for each row execute function refuse_change();
    alter table renewal_request enable row level security;
    create policy read on renewal_request for select to openhuis_app using (may_see(provider_id));
    create policy record on renewal_request for insert to openhuis_app with check (acting_for_region());
    grant select, insert on renewal_request to openhuis_app;
  `.execute(db)
}

async function locations(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table provider_location (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      name text not null check (length(name) > 0),
      branch_number text not null check (branch_number ~ '^[0-9]{12}$'),
      street text not null,
      house_number text not null,
      postal_code text not null,
      town text not null,
      removed_at timestamptz
    );
    create unique index on provider_location (provider_id, branch_number) where removed_at is null;
    alter table provider_location enable row level security;
    create policy own on provider_location to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on provider_location to openhuis_app;
  `.execute(db)
}
