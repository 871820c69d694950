import { sql, type Kysely } from 'kysely'

/**
 * What can happen between release and force: corrections, refusal, expiry, revocation. A row is one version of the
 * text; a corrected text is a new row with the same number and the next version, and the old row stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement
      add column version int not null default 1 check (version >= 1),
      add column sign_by timestamptz,
      add column reminded_at timestamptz,
      add column correction_asked_at timestamptz,
      add column correction_reason text,
      add column closed_as text check (closed_as in ('replaced', 'declined', 'expired', 'revoked')),
      add column closed_at timestamptz,
      add column closed_reason text,
      drop constraint agreement_number_key,
      drop constraint agreement_procedure_id_provider_id_key,
      add unique (number, version),
      add check ((closed_as is null) = (closed_at is null) and (closed_as is null) = (closed_reason is null)),
      add check ((correction_asked_at is null) = (correction_reason is null)),
      add check (closed_as is null or in_force_at is null);
    create unique index agreement_live on agreement (procedure_id, provider_id) where closed_as is null;

    create function agreement_closed() returns trigger language plpgsql as $$
    begin
      raise exception 'agreement is closed: % refused', tg_op using errcode = 'OH001';
    end $$;
    create trigger closed before update on agreement for each row
      when (old.closed_as is not null) execute function agreement_closed();
    create function agreement_version_fixed() returns trigger language plpgsql as $$
    begin
      if new.version is distinct from old.version then
        raise exception 'agreement is frozen: UPDATE refused' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger version_fixed before update on agreement for each row execute function agreement_version_fixed();

    alter table agreement_signature
      add column manner text not null default 'portal' check (manner in ('portal', 'own-certificate')),
      add column certificate jsonb;
  `.execute(db)
}
