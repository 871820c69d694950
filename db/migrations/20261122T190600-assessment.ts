import { sql, type Kysely } from 'kysely'

/** How the region judges. Verdicts are internal; a decision names its criteria and never changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await judging(db)
  await deciding(db)
}

async function judging(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table verdict (
      id uuid primary key,
      application_id uuid not null references application (id),
      criterion_id text not null,
      reader text not null check (reader in ('first', 'second')),
      outcome text not null check (outcome in ('met', 'not-met')),
      reason text not null default '',
      products text[] not null default '{}',
      internal_note text not null default '',
      officer_id text not null,
      officer_name text not null,
      given_at timestamptz not null default clock_timestamp(),
      row_version int not null default 1,
      unique (application_id, criterion_id, reader),
      check (outcome = 'met' or length(trim(reason)) > 0)
    );
    alter table verdict enable row level security;
    create policy region on verdict to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, update on verdict to openhuis_app;

    create table repair_request (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      items jsonb not null check (jsonb_array_length(items) > 0),
      asked_by text not null,
      asked_by_name text not null,
      asked_at timestamptz not null default clock_timestamp(),
      due_at timestamptz not null,
      answered_at timestamptz
    );
    create index on repair_request (application_id);
    alter table repair_request enable row level security;
    create policy own on repair_request for select to openhuis_app using (may_see(provider_id));
    create policy region on repair_request for insert to openhuis_app with check (acting_for_region());
    create policy answer on repair_request for update to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert on repair_request to openhuis_app;
    grant update (answered_at) on repair_request to openhuis_app;
    create trigger frozen before delete on repair_request for each row execute function refuse_change();
    create trigger answered_once before update on repair_request for each row
      when (old.answered_at is not null) execute function refuse_change();
  `.execute(db)
}

async function deciding(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refusals_are_reasoned(products jsonb) returns boolean language sql immutable as $$
      select not exists (
        select from jsonb_array_elements(products) product
        where product->>'outcome' not in ('admitted', 'refused')
          or (product->>'outcome' = 'refused' and (
            jsonb_array_length(coalesce(product->'reasons', '[]')) = 0
            or exists (select from jsonb_array_elements(product->'reasons') reason
              where coalesce(trim(reason->>'criterionId'), '') = '' or coalesce(trim(reason->>'reason'), '') = ''))))
    $$;

    create table decision_proposal (
      application_id uuid primary key references application (id),
      products jsonb not null check (jsonb_array_length(products) > 0 and refusals_are_reasoned(products)),
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null default clock_timestamp()
    );
    alter table decision_proposal enable row level security;
    create policy region on decision_proposal to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, delete on decision_proposal to openhuis_app;

    create table decision (
      id uuid primary key,
      number text not null unique default 'BS-' || nextval('case_number'),
      application_id uuid not null unique references application (id),
      provider_id uuid not null references provider (id),
      procedure_version_id uuid not null references procedure_version (id),
      submission_id uuid not null references submission (id),
      products jsonb not null check (jsonb_array_length(products) > 0 and refusals_are_reasoned(products)),
      verdicts jsonb not null,
      proposed_by text not null,
      proposed_by_name text not null,
      confirmed_by text not null,
      confirmed_by_name text not null,
      decided_at timestamptz not null,
      objection_until timestamptz not null,
      check (proposed_by <> confirmed_by)
    );
    create trigger frozen before update or delete on decision for each row execute function refuse_change();
    alter table decision enable row level security;
    create policy own on decision for select to openhuis_app using (may_see(provider_id));
    create policy region on decision for insert to openhuis_app with check (acting_for_region());
    grant select, insert on decision to openhuis_app;

    create table category_assignment (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      provider_id uuid not null references provider (id),
      decision_id uuid not null references decision (id),
      proposed text not null check (proposed in ('A', 'B', 'C')),
      trace jsonb not null,
      category text check (category in ('A', 'B', 'C')),
      motive text,
      proposed_at timestamptz not null default clock_timestamp(),
      confirmed_by text,
      confirmed_by_name text,
      confirmed_at timestamptz,
      effective_from date not null,
      unique (decision_id),
      check ((confirmed_at is null) = (category is null) and (confirmed_at is null) = (confirmed_by is null)),
      check (category is null or category = proposed or length(trim(coalesce(motive, ''))) > 0)
    );
    create trigger frozen before delete on category_assignment for each row execute function refuse_change();
    create trigger confirmed_once before update on category_assignment for each row
      when (old.confirmed_at is not null) execute function refuse_change();
    alter table category_assignment enable row level security;
    create policy own on category_assignment for select to openhuis_app
      using (acting_for_region() or (confirmed_at is not null and may_see(provider_id)));
    create policy region_insert on category_assignment for insert to openhuis_app with check (acting_for_region());
    create policy region_update on category_assignment for update to openhuis_app using (acting_for_region());
    grant select, insert, update on category_assignment to openhuis_app;
  `.execute(db)
}
