import { sql, type Kysely } from 'kysely'

/** One framework agreement per provider and procedure; frozen text, signatures in order, public register. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement (
      id uuid primary key,
      number text not null unique default 'RO-' || nextval('case_number'),
      procedure_id uuid not null references procedure (id),
      provider_id uuid not null references provider (id),
      decision_id uuid not null references decision (id),
      template_version text not null,
      parameters jsonb not null,
      standard_hash text,
      generated_at timestamptz not null default clock_timestamp(),
      generated_by text not null,
      draft_file_id uuid references stored_file (id),
      frozen_file_id uuid references stored_file (id),
      frozen_at timestamptz,
      frozen_by text,
      in_force_at timestamptz,
      ended_at timestamptz,
      starts_on date not null,
      ends_on date not null,
      row_version int not null default 1,
      unique (procedure_id, provider_id),
      check ((frozen_at is null) = (frozen_file_id is null))
    );
    create function agreement_frozen() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'agreement is frozen: DELETE refused' using errcode = 'OH001';
      end if;
      if row(new.id, new.number, new.procedure_id, new.provider_id, new.decision_id, new.template_version, new.parameters,
             new.standard_hash, new.frozen_file_id, new.frozen_at, new.frozen_by, new.starts_on)
         is distinct from
         row(old.id, old.number, old.procedure_id, old.provider_id, old.decision_id, old.template_version, old.parameters,
             old.standard_hash, old.frozen_file_id, old.frozen_at, old.frozen_by, old.starts_on) then
        raise exception 'agreement is frozen: UPDATE refused' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger frozen before update or delete on agreement for each row
      when (old.frozen_at is not null) execute function agreement_frozen();

    create table agreement_signature (
      id uuid primary key,
      agreement_id uuid not null references agreement (id),
      provider_id uuid not null references provider (id),
      sequence int not null,
      party text not null check (party in ('provider', 'region')),
      signatory_name text not null,
      signatory_function text not null,
      person_id text not null,
      authentication text not null,
      shown_sha256 text not null,
      file_id uuid not null references stored_file (id),
      signed_at timestamptz not null,
      unique (agreement_id, sequence)
    );
    create trigger frozen before update or delete on agreement_signature for each row execute function refuse_change();
  `.execute(db)
  for (const table of ['agreement', 'agreement_signature']) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      create policy own on ${sql.table(table)} to openhuis_app using (may_see(provider_id)) with check (may_see(provider_id));
      grant select, insert, update on ${sql.table(table)} to openhuis_app;
    `.execute(db)
  }
  await sql`
    create view admitted_provider as
      select p.id as provider_id, p.kvk_number, p.legal_name as name, a.procedure_id, a.number as agreement_number,
             c.category, a.starts_on, a.ends_on, a.in_force_at, a.parameters->'products' as products
      from agreement a
      join provider p on p.id = a.provider_id
      join category_assignment c on c.decision_id = a.decision_id and c.confirmed_at is not null
      where a.in_force_at is not null and a.ended_at is null;
    grant select on admitted_provider to openhuis_app;
  `.execute(db)
}
