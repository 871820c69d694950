import { sql, type Kysely } from 'kysely'

/**
 * Who does the work together with the provider, products that end, answers taken over from an earlier application, and
 * signatories that only sign together. A party that is null means the provider itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await parties(db)
  await partOfParties(db)
  await endingProducts(db)
  await consents(db)
}

async function parties(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application_party (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      role text not null check (role in ('consortium-member', 'subcontractor', 'third-party')),
      name text not null check (length(trim(name)) > 0),
      kvk_number text not null check (kvk_number ~ '^[0-9]{8}$'),
      contact_name text not null,
      contact_email text not null,
      products text[] not null default '{}',
      share text not null,
      relied_on text,
      jointly_liable boolean not null default false,
      declaration_file_id uuid references stored_file (id),
      declaration_date date,
      added_by text not null,
      added_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz,
      row_version int not null default 1,
      unique (id, application_id),
      check ((role = 'third-party') = (relied_on is not null)),
      check (role <> 'consortium-member' or jointly_liable),
      check ((declaration_file_id is null) = (declaration_date is null))
    );
    create unique index application_party_once on application_party (application_id, kvk_number) where removed_at is null;
    create function party_is_another() returns trigger language plpgsql as $$
    begin
      if exists (select from provider where id = new.provider_id and kvk_number = new.kvk_number) then
        raise exception 'a party is another organisation than the provider itself' using errcode = 'OH002';
      end if;
      return new;
    end $$;
    create trigger another before insert or update on application_party for each row execute function party_is_another();
    create trigger kept before delete on application_party for each row execute function refuse_change();
    alter table application_party enable row level security;
    create policy own on application_party to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert, update on application_party to openhuis_app;
  `.execute(db)
}

async function partOfParties(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_answer
      add column party_id uuid,
      add column taken_from uuid references submission (id),
      add foreign key (party_id, application_id) references application_party (id, application_id);
    alter table application_answer drop constraint application_answer_pkey;
    alter table application_answer add constraint application_answer_once
      unique nulls not distinct (application_id, criterion_id, party_id);

    alter table application_evidence
      add column party_id uuid,
      add column taken_from uuid references submission (id),
      add foreign key (party_id, application_id) references application_party (id, application_id);
  `.execute(db)
}

async function endingProducts(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table application_product
      add column action text not null default 'add' check (action in ('add', 'drop')),
      add column ends_on date,
      add check (action = 'drop' or ends_on is null);

    alter table decision_proposal add column dropped jsonb not null default '[]';
    alter table decision add column dropped jsonb not null default '[]';
    alter table decision_proposal drop constraint decision_proposal_products_check;
    alter table decision drop constraint decision_products_check;
    alter table decision_proposal add constraint decision_proposal_products_check
      check (jsonb_array_length(products) + jsonb_array_length(dropped) > 0 and refusals_are_reasoned(products));
    alter table decision add constraint decision_products_check
      check (jsonb_array_length(products) + jsonb_array_length(dropped) > 0 and refusals_are_reasoned(products));
  `.execute(db)
}

async function consents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table submission_consent (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      sequence int not null,
      signatory_id uuid not null references signatory (id),
      signatory_name text not null,
      person_id text not null,
      sha256 text not null,
      given_at timestamptz not null default clock_timestamp(),
      unique (application_id, sequence, signatory_id, sha256)
    );
    create trigger frozen before update or delete on submission_consent for each row execute function refuse_change();
    alter table submission_consent enable row level security;
    create policy own on submission_consent to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
    grant select, insert on submission_consent to openhuis_app;
  `.execute(db)
}
