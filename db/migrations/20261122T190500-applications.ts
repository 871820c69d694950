import { sql, type Kysely } from 'kysely'

/** What a provider asks for and what it submitted. A submission is frozen at the instant it is made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await filling(db)
  await sending(db)
  await ownership(db)
}

async function filling(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key,
      number text not null unique default 'AM-' || nextval('case_number'),
      procedure_id uuid not null references procedure (id),
      procedure_version_id uuid not null references procedure_version (id),
      moment_id uuid not null references admission_moment (id),
      provider_id uuid not null references provider (id),
      status text not null check (status in
        ('draft', 'submitted', 'withdrawn', 'repair-asked', 'repair-answered', 'decision-proposed', 'decided')),
      statements jsonb not null default '{}',
      started_at timestamptz not null default clock_timestamp(),
      started_by text not null,
      row_version int not null default 1,
      unique (moment_id, provider_id)
    );
    create index on application (provider_id);

    create table application_product (
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      product_code text not null,
      municipalities text[] not null default '{}',
      capacity int check (capacity > 0),
      starts_on date,
      waiting_weeks int check (waiting_weeks >= 0),
      row_version int not null default 1,
      primary key (application_id, product_code)
    );

    create table application_answer (
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      criterion_id text not null,
      answer jsonb not null,
      answered_by text not null,
      answered_at timestamptz not null default clock_timestamp(),
      row_version int not null default 1,
      primary key (application_id, criterion_id)
    );

    create table application_evidence (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      criterion_id text not null,
      evidence_id text not null,
      file_id uuid not null references stored_file (id),
      document_date date,
      added_by text not null,
      added_at timestamptz not null default clock_timestamp(),
      removed_at timestamptz
    );
    create index on application_evidence (application_id);

    create table cost_price_workbook (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      file_id uuid not null references stored_file (id),
      outcome jsonb not null,
      readable boolean not null,
      blocking boolean not null,
      uploaded_by text not null,
      uploaded_at timestamptz not null default clock_timestamp()
    );
    create index on cost_price_workbook (application_id, uploaded_at desc);
    create trigger frozen before update or delete on cost_price_workbook for each row execute function refuse_change();
  `.execute(db)
}

async function sending(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table submission (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      kind text not null check (kind in ('application', 'repair')),
      sequence int not null,
      receipt_number text not null unique,
      submission_key uuid not null unique,
      submitted_at timestamptz not null,
      submitted_by text not null,
      submitted_by_name text not null,
      content text not null,
      sha256 text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
      unique (application_id, sequence)
    );
    create trigger frozen before update or delete on submission for each row execute function refuse_change();

    create table withdrawal (
      id uuid primary key,
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      withdrawn_by text not null,
      withdrawn_at timestamptz not null default clock_timestamp()
    );
    create trigger frozen before update or delete on withdrawal for each row execute function refuse_change();

    create table issued_document (
      id uuid primary key,
      provider_id uuid not null references provider (id),
      kind text not null check (kind in ('submission-receipt', 'decision-letter', 'category-letter')),
      subject_id uuid not null,
      file_id uuid not null references stored_file (id),
      issued_at timestamptz not null default clock_timestamp(),
      unique (kind, subject_id)
    );
    create trigger frozen before update or delete on issued_document for each row execute function refuse_change();
  `.execute(db)
}

async function ownership(db: Kysely<unknown>): Promise<void> {
  for (const table of OWNED) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      create policy own on ${sql.table(table)} to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
      grant select, insert, update on ${sql.table(table)} to openhuis_app;
    `.execute(db)
  }
  await sql`grant delete on application_product to openhuis_app`.execute(db)
}

/** Tables whose rows belong to one provider and to nobody else. */
const OWNED = [
  'application',
  'application_product',
  'application_answer',
  'application_evidence',
  'cost_price_workbook',
  'submission',
  'withdrawal',
  'issued_document',
]
