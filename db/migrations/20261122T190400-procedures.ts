import { sql, type Kysely } from 'kysely'

/** What is offered and when one may enter. A published version and a recorded change never change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table procedure (
      id uuid primary key,
      slug text not null unique check (slug ~ '^[a-z0-9-]{3,80}$'),
      region text not null,
      created_at timestamptz not null default clock_timestamp()
    );
    grant select, insert on procedure to openhuis_app;
    alter table procedure enable row level security;
    create policy everyone on procedure for select to openhuis_app using (true);
    create policy region on procedure for insert to openhuis_app with check (acting_for_region());

    create table procedure_version (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      number int not null,
      content jsonb not null,
      reason text not null,
      created_at timestamptz not null default clock_timestamp(),
      published_at timestamptz,
      published_by text,
      unique (procedure_id, number)
    );
    create trigger frozen before update or delete on procedure_version for each row
      when (old.published_at is not null) execute function refuse_change();
    alter table procedure_version enable row level security;
    create policy published on procedure_version for select to openhuis_app using (published_at is not null or acting_for_region());
    create policy region_insert on procedure_version for insert to openhuis_app with check (acting_for_region());
    create policy region_update on procedure_version for update to openhuis_app using (acting_for_region());
    grant select, insert, update on procedure_version to openhuis_app;

    create table admission_moment (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      name text not null,
      reason_kind text not null check (reason_kind in ('first-round', 'geographic-gap', 'missing-expertise', 'conversion')),
      reason text not null,
      opens_at timestamptz not null,
      questions_until timestamptz not null,
      answers_published_at timestamptz not null,
      closes_at timestamptz not null,
      decision_by date not null,
      contract_start date not null,
      rolling boolean not null default false,
      product_codes text[],
      categories text[] not null,
      repair_days int not null check (repair_days > 0),
      objection_days int not null check (objection_days > 0),
      row_version int not null default 1,
      check (opens_at < closes_at and questions_until <= answers_published_at and answers_published_at <= closes_at)
    );
    alter table admission_moment enable row level security;
    create policy everyone on admission_moment for select to openhuis_app using (true);
    create policy region_insert on admission_moment for insert to openhuis_app with check (acting_for_region());
    -- Whoever submits locks the moment, and a lock asks for this policy; changing it stays with the region.
    create policy region_update on admission_moment for update to openhuis_app using (true) with check (acting_for_region());
    grant select, insert, update on admission_moment to openhuis_app;

    create table closing_change (
      id uuid primary key,
      moment_id uuid not null references admission_moment (id),
      kind text not null check (kind in ('outage', 'extension', 'early-closing')),
      closed_before timestamptz not null,
      closes_after timestamptz not null,
      reason text not null,
      changed_by text not null,
      changed_at timestamptz not null default clock_timestamp()
    );
    create index on closing_change (moment_id);
    create trigger frozen before update or delete on closing_change for each row execute function refuse_change();
    alter table closing_change enable row level security;
    create policy everyone on closing_change for select to openhuis_app using (true);
    create policy region on closing_change for insert to openhuis_app with check (acting_for_region());
    grant select, insert on closing_change to openhuis_app;
  `.execute(db)
}
