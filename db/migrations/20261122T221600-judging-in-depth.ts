import { sql, type Kysely } from 'kysely'

/**
 * Judging in depth: what kind of shortcoming a verdict is about, a third reader, what stood in a verdict before, why a
 * difference between equal cases is right, who works on a file, and which officer has an interest in which provider.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await verdicts(db)
  await working(db)
}

async function verdicts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table verdict drop constraint verdict_reader_check;
    alter table verdict add constraint verdict_reader_check check (reader in ('first', 'second', 'third'));
    alter table verdict
      add column shortcoming text check (shortcoming in
        ('missing', 'expired', 'not-signed', 'wrong-document', 'content', 'explanation', 'other')),
      add column shortcoming_words text not null default '';
    update verdict set shortcoming = 'content' where outcome = 'not-met';
    alter table verdict
      add constraint verdict_not_met_names_shortcoming check (outcome = 'met' or shortcoming is not null),
      add constraint verdict_other_has_words check (shortcoming is distinct from 'other' or length(trim(shortcoming_words)) > 0);

    create table verdict_history (
      id bigint generated always as identity primary key,
      application_id uuid not null references application (id),
      criterion_id text not null,
      reader text not null,
      outcome text not null,
      reason text not null,
      shortcoming text,
      officer_id text not null,
      officer_name text not null,
      given_at timestamptz not null,
      row_version int not null
    );
    create index on verdict_history (application_id, criterion_id);
    alter table verdict_history enable row level security;
    create policy region on verdict_history for select to openhuis_app using (acting_for_region());
    grant select on verdict_history to openhuis_app;
    create trigger frozen before update or delete on verdict_history for each row execute function refuse_change();
    create function keep_former_verdict() returns trigger language plpgsql security definer set search_path = public as $$
    begin
      insert into verdict_history
        (application_id, criterion_id, reader, outcome, reason, shortcoming, officer_id, officer_name, given_at, row_version)
      values (old.application_id, old.criterion_id, old.reader, old.outcome, old.reason, old.shortcoming,
        old.officer_id, old.officer_name, old.given_at, old.row_version);
      return new;
    end $$;
    create trigger keep_former before update on verdict for each row execute function keep_former_verdict();

    create table equal_treatment_reason (
      id uuid primary key,
      moment_id uuid not null references admission_moment (id),
      difference text not null,
      cases text not null,
      reason text not null check (length(trim(reason)) > 0),
      officer_id text not null,
      officer_name text not null,
      stated_at timestamptz not null default clock_timestamp(),
      unique (moment_id, difference, cases)
    );
    alter table equal_treatment_reason enable row level security;
    create policy region on equal_treatment_reason to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on equal_treatment_reason to openhuis_app;
    create trigger frozen before update or delete on equal_treatment_reason for each row execute function refuse_change();

    grant update (products) on decision_proposal to openhuis_app;
  `.execute(db)
}

async function working(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application_assignment (
      application_id uuid primary key references application (id),
      officer_id text not null,
      officer_name text not null,
      taken_at timestamptz not null default clock_timestamp()
    );
    alter table application_assignment enable row level security;
    create policy region on application_assignment to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, update, delete on application_assignment to openhuis_app;

    create table interest_declaration (
      id uuid primary key,
      moment_id uuid not null references admission_moment (id),
      officer_id text not null,
      officer_name text not null,
      provider_id uuid references provider (id),
      kind text not null check (kind in ('none', 'work', 'family', 'money', 'other')),
      words text not null default '',
      declared_at timestamptz not null default clock_timestamp(),
      unique nulls not distinct (moment_id, officer_id, provider_id),
      check ((kind = 'none') = (provider_id is null)),
      check (kind = 'none' or length(trim(words)) > 0)
    );
    create index on interest_declaration (officer_id, provider_id);
    alter table interest_declaration enable row level security;
    create policy region on interest_declaration to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on interest_declaration to openhuis_app;
    create trigger frozen before update or delete on interest_declaration for each row execute function refuse_change();
  `.execute(db)
}
