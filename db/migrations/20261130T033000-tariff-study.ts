import { sql, type Kysely } from 'kysely'

/**
 * What a tariff study works with: the cost prices of every submission as exact numbers, what was left out and why, the
 * officers' answers to the checks, and what a re-check of a year's workbooks gave. None of it
 * is ever visible to a provider or to the public; a published study shows its findings only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await rollUps(db)
  await answers(db)
  await studies(db)
  await rechecks(db)
}

async function rollUps(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cost_price_roll_up (
      submission_id uuid primary key references submission (id),
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      workbook_id uuid not null references cost_price_workbook (id),
      year int not null,
      employer_size text not null check (employer_size in ('small', 'large')),
      cao text not null,
      provider_kind text not null check (provider_kind in ('self-employed', 'partnership', 'company', 'non-profit')),
      overhead_share numeric not null,
      risk_share numeric not null,
      index_share numeric not null,
      rolled_up_at timestamptz not null default clock_timestamp()
    );
    create index on cost_price_roll_up (application_id);

    create table cost_price_point (
      submission_id uuid not null references cost_price_roll_up (submission_id),
      product_code text not null,
      unit text not null check (unit in ('hour', 'daypart', 'day', 'trip')),
      price numeric(12, 2) not null,
      element_a numeric not null,
      element_b numeric not null,
      element_c numeric not null,
      element_d numeric not null,
      client_bound numeric not null,
      not_client_bound numeric not null,
      other_direct numeric not null,
      housing numeric not null,
      volume numeric,
      capacity int,
      levels jsonb not null,
      primary key (submission_id, product_code)
    );
    create index on cost_price_point (product_code);
  `.execute(db)
  await forRegion(db, ['cost_price_roll_up', 'cost_price_point'], ['cost_price_roll_up', 'cost_price_point'])
}

async function answers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cost_price_answer (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      workbook_id uuid not null references cost_price_workbook (id),
      check_key text not null,
      sequence int not null check (sequence > 0),
      kind text not null check (kind in ('accepted', 'asked', 'taken-back')),
      words text not null,
      answered_by text not null,
      answered_by_name text not null,
      answered_at timestamptz not null default clock_timestamp(),
      unique (workbook_id, check_key, sequence),
      check (kind = 'taken-back' or length(trim(words)) > 0)
    );
    create index on cost_price_answer (application_id);

    create table cost_price_exclusion (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      product_code text not null,
      submission_id uuid not null references submission (id),
      provider_id uuid not null references provider (id),
      ground text not null check (ground in ('incomplete', 'mistake', 'other-product', 'atypical')),
      reason text not null check (length(trim(reason)) > 0),
      excluded_by text not null,
      excluded_by_name text not null,
      excluded_at timestamptz not null default clock_timestamp(),
      lifted_by text,
      lifted_by_name text,
      lifted_at timestamptz,
      lift_reason text,
      check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null) = (lifted_by_name is null)),
      check (lifted_by is null or length(trim(coalesce(lift_reason, ''))) > 0)
    );
    create unique index cost_price_exclusion_once on cost_price_exclusion (submission_id, product_code) where lifted_at is null;
    create index on cost_price_exclusion (procedure_id, product_code);
    create trigger lifted_once before update on cost_price_exclusion for each row
      when (old.lifted_at is not null) execute function refuse_change();
    create trigger frozen before delete on cost_price_exclusion for each row execute function refuse_change();
    create trigger frozen before update or delete on cost_price_answer for each row execute function refuse_change();
  `.execute(db)
  await forRegion(db, ['cost_price_answer', 'cost_price_exclusion'])
  await sql`grant update (lifted_by, lifted_by_name, lifted_at, lift_reason) on cost_price_exclusion to openhuis_app`.execute(
    db,
  )
}

async function studies(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tariff_study (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      product_code text not null,
      year int not null,
      starts_on date not null,
      proposal jsonb not null,
      findings jsonb,
      row_version int not null default 1,
      started_by text not null,
      started_by_name text not null,
      started_at timestamptz not null default clock_timestamp(),
      changed_by_name text not null,
      changed_at timestamptz not null default clock_timestamp(),
      published_at timestamptz,
      report_file_id uuid references stored_file (id),
      check (published_at is null or findings is not null)
    );
    create unique index tariff_study_open on tariff_study (procedure_id, product_code) where published_at is null;
    create trigger published_once before update on tariff_study for each row
      when (old.published_at is not null and (old.report_file_id is not null
        or (new.proposal, new.findings, new.starts_on, new.published_at) is distinct from
           (old.proposal, old.findings, old.starts_on, old.published_at))) execute function refuse_change();
    create trigger frozen before delete on tariff_study for each row execute function refuse_change();
    alter table tariff_study enable row level security;
    create policy published on tariff_study for select to openhuis_app using (acting_for_region() or published_at is not null);
    create policy region_insert on tariff_study for insert to openhuis_app with check (acting_for_region());
    create policy region_update on tariff_study for update to openhuis_app using (acting_for_region());
    grant select, insert, update on tariff_study to openhuis_app;
  `.execute(db)
}

async function rechecks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cost_price_recheck (
      id uuid primary key,
      year int not null,
      reference_version int not null,
      total int not null,
      started_by text not null,
      started_by_name text not null,
      started_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz
    );
    create unique index cost_price_recheck_one on cost_price_recheck (year) where finished_at is null;
    create trigger finished_once before update on cost_price_recheck for each row
      when (old.finished_at is not null) execute function refuse_change();
    create trigger frozen before delete on cost_price_recheck for each row execute function refuse_change();

    create table cost_price_recheck_outcome (
      recheck_id uuid not null references cost_price_recheck (id),
      workbook_id uuid not null references cost_price_workbook (id),
      application_id uuid not null references application (id),
      checks jsonb not null,
      added int not null,
      gone int not null,
      checked_at timestamptz not null default clock_timestamp(),
      primary key (recheck_id, workbook_id)
    );
    create index on cost_price_recheck_outcome (workbook_id, checked_at desc);
    create trigger frozen before update or delete on cost_price_recheck_outcome for each row execute function refuse_change();
  `.execute(db)
  await forRegion(db, ['cost_price_recheck', 'cost_price_recheck_outcome'])
  await sql`grant update (finished_at) on cost_price_recheck to openhuis_app`.execute(db)
}

/** Rows that only the region ever reads or adds; what can be made again may be taken away. */
async function forRegion(
  db: Kysely<unknown>,
  tables: readonly string[],
  remade: readonly string[] = [],
): Promise<void> {
  for (const table of tables) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      create policy region on ${sql.table(table)} to openhuis_app using (acting_for_region()) with check (acting_for_region());
      grant select, insert on ${sql.table(table)} to openhuis_app;
    `.execute(db)
    if (remade.includes(table)) await sql`grant delete on ${sql.table(table)} to openhuis_app`.execute(db)
  }
}
