import { sql, type Kysely } from 'kysely'

/**
 * Decisions leave in batches, can be followed by a decision on an objection, and categories are confirmed with four
 * eyes when the rules are set aside. What was decided before keeps its place as the first decision of its application.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await batches(db)
  await laterDecisions(db)
  await objections(db)
  await categories(db)
  await referenceFacts(db)
}

async function batches(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application drop constraint application_status_check;
    alter table application add constraint application_status_check check (status in
      ('draft', 'submitted', 'withdrawn', 'repair-asked', 'repair-answered', 'decision-proposed', 'decision-ready', 'decided'));

    alter table decision_proposal add confirmed_by text, add confirmed_by_name text, add confirmed_at timestamptz,
      add constraint confirmed_whole check
        ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_by_name is null)),
      add constraint four_eyes check (confirmed_by is null or confirmed_by <> proposed_by);
    grant update (confirmed_by, confirmed_by_name, confirmed_at) on decision_proposal to openhuis_app;
    create trigger confirmed_once before update on decision_proposal for each row
      when (old.confirmed_at is not null) execute function refuse_change();

    create table decision_batch (
      id uuid primary key,
      moment_id uuid not null references admission_moment (id),
      decided_at timestamptz not null,
      taken_by text not null,
      taken_by_name text not null,
      rest_reason text check (length(trim(rest_reason)) > 0)
    );
    create index on decision_batch (moment_id);
    create trigger frozen before update or delete on decision_batch for each row execute function refuse_change();
    alter table decision_batch enable row level security;
    create policy region on decision_batch to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on decision_batch to openhuis_app;
  `.execute(db)
}

async function laterDecisions(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table decision drop constraint decision_application_id_key;
    alter table decision add batch_id uuid references decision_batch (id),
      add sequence int not null default 1 check (sequence > 0),
      add replaces_id uuid unique references decision (id),
      add constraint decision_application_sequence unique (application_id, sequence),
      add constraint first_replaces_none check ((sequence = 1) = (replaces_id is null));

    create view current_decision with (security_invoker = true) as
      select d.* from decision d where not exists (select from decision later where later.replaces_id = d.id);
    grant select on current_decision to openhuis_app;
  `.execute(db)
}

async function objections(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table objection (
      id uuid primary key,
      number text not null unique default 'BZ-' || nextval('case_number'),
      decision_id uuid not null references decision (id),
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      grounds text not null check (length(trim(grounds)) > 0),
      late boolean not null,
      lodged_by text not null,
      lodged_by_name text not null,
      lodged_at timestamptz not null,
      decide_until timestamptz not null,
      acknowledged_by text,
      acknowledged_by_name text,
      acknowledged_at timestamptz,
      hearing_at timestamptz,
      hearing_place text not null default '',
      outcome text check (outcome in ('upheld', 'partly', 'rejected', 'withdrawn')),
      outcome_reason text not null default '',
      handled_by_name text,
      confirmed_by_name text,
      closed_at timestamptz,
      new_decision_id uuid unique references decision (id),
      row_version int not null default 1,
      check ((outcome is null) = (closed_at is null)),
      check (outcome is null or outcome = 'withdrawn' or length(trim(outcome_reason)) > 0),
      check (coalesce(outcome in ('upheld', 'partly'), false) = (new_decision_id is not null))
    );
    create unique index objection_open on objection (decision_id) where outcome is null;
    create index on objection (application_id);
    create trigger frozen before delete on objection for each row execute function refuse_change();
    create trigger closed_once before update on objection for each row
      when (old.outcome is not null) execute function refuse_change();
    alter table objection enable row level security;
    create policy own on objection for select to openhuis_app using (may_see(provider_id));
    create policy lodge on objection for insert to openhuis_app with check (may_see(provider_id));
    create policy handle on objection for update to openhuis_app using (may_see(provider_id))
      with check (acting_for_region() or (may_see(provider_id) and outcome = 'withdrawn'));
    grant select, insert on objection to openhuis_app;
    grant update (acknowledged_by, acknowledged_by_name, acknowledged_at, hearing_at, hearing_place, outcome,
      outcome_reason, handled_by_name, confirmed_by_name, closed_at, new_decision_id, row_version)
      on objection to openhuis_app;

    create table objection_document (
      objection_id uuid not null references objection (id),
      provider_id uuid not null references provider (id),
      file_id uuid not null references stored_file (id),
      added_at timestamptz not null default clock_timestamp(),
      primary key (objection_id, file_id)
    );
    create trigger frozen before update or delete on objection_document for each row execute function refuse_change();
    alter table objection_document enable row level security;
    create policy own on objection_document to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert on objection_document to openhuis_app;

    create table objection_proposal (
      objection_id uuid primary key references objection (id),
      outcome text not null check (outcome in ('upheld', 'partly', 'rejected')),
      reason text not null check (length(trim(reason)) > 0),
      met_criteria text[] not null default '{}',
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null default clock_timestamp()
    );
    alter table objection_proposal enable row level security;
    create policy region on objection_proposal to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, delete on objection_proposal to openhuis_app;
  `.execute(db)
}

async function categories(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table category_assignment alter decision_id drop not null,
      add origin text not null default 'admission' check (origin in ('admission', 'reassessment')),
      add reference_year int,
      add overruled_by text,
      add overruled_by_name text,
      add overruled_at timestamptz,
      add overrule_category text check (overrule_category in ('A', 'B', 'C')),
      add overrule_motive text,
      add objection_until timestamptz,
      add constraint origin_known check ((origin = 'admission') = (decision_id is not null)
        and (origin = 'reassessment') = (reference_year is not null)),
      add constraint overrule_whole check ((overruled_by is null) = (overrule_category is null)
        and (overruled_by is null) = (overruled_at is null)
        and (overruled_by is null) = (length(trim(coalesce(overrule_motive, ''))) = 0)
        and overrule_category is distinct from proposed),
      add constraint overrule_four_eyes check (confirmed_by is null or overruled_by is null or confirmed_by <> overruled_by),
      add constraint overruled_by_two check (category is null or category = proposed or overruled_by is not null) not valid;
    create unique index category_reassessed_once on category_assignment (procedure_id, provider_id, reference_year)
      where origin = 'reassessment';
    create index on category_assignment (provider_id, procedure_id);

    create view current_category with (security_invoker = true) as
      select distinct on (c.procedure_id, c.provider_id) c.* from category_assignment c
      where c.confirmed_at is not null
      order by c.procedure_id, c.provider_id, c.effective_from desc, c.confirmed_at desc;
    grant select on current_category to openhuis_app;
  `.execute(db)
  await register(db)
}

/** The register shows the category that holds now: after a yearly reassessment that is the later one. */
async function register(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view admitted_provider as
      select p.id as provider_id, p.kvk_number, p.legal_name as name, a.procedure_id, a.number as agreement_number,
             c.category, a.starts_on, a.ends_on, a.in_force_at, a.parameters->'products' as products
      from agreement a
      join provider p on p.id = a.provider_id
      join lateral (
        select one.category from category_assignment one
        where one.provider_id = a.provider_id and one.procedure_id = a.procedure_id and one.confirmed_at is not null
          and (one.origin = 'admission' or one.effective_from <= (clock_timestamp() at time zone 'Europe/Amsterdam')::date)
        order by one.effective_from desc, one.confirmed_at desc limit 1) c on true
      where a.in_force_at is not null and a.ended_at is null;
  `.execute(db)
}

async function referenceFacts(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reference_load (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      reference_year int not null check (reference_year between 2000 and 2100),
      effective_from date not null,
      file_name text not null,
      sha256 text not null,
      facts int not null,
      loaded_by text not null,
      loaded_by_name text not null,
      loaded_at timestamptz not null default clock_timestamp(),
      unique (procedure_id, reference_year, sha256)
    );
    create table reference_fact (
      load_id uuid not null references reference_load (id),
      provider_id uuid not null references provider (id),
      clients int not null check (clients >= 0),
      volume numeric(14, 2) not null check (volume >= 0),
      primary key (load_id, provider_id)
    );
    create trigger frozen before update or delete on reference_load for each row execute function refuse_change();
    create trigger frozen before update or delete on reference_fact for each row execute function refuse_change();
    alter table reference_load enable row level security;
    create policy region on reference_load to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on reference_load to openhuis_app;
    alter table reference_fact enable row level security;
    create policy region on reference_fact to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on reference_fact to openhuis_app;
  `.execute(db)
}
