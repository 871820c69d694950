import { sql, type Kysely } from 'kysely'

/**
 * The contract text as data: clauses in versions, and editions of the text that name which clauses they hold. What a
 * second lawyer adopted, or was shipped or loaded as it is, never changes; an agreement keeps the edition it was made with.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await editions(db)
  await clauses(db)
  await guardEditions(db)
  await guardClauses(db)
  await guardContents(db)
  await keptByAgreement(db)
  await rights(db)
}

async function editions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table template_version (
      id uuid primary key,
      region_code text,
      edition int not null check (edition >= 1),
      base_id uuid references template_version (id),
      origin text not null check (origin in ('shipped', 'loaded', 'written')),
      model_text boolean not null,
      annexes jsonb not null,
      reason text not null check (length(trim(reason)) > 0),
      status text not null default 'draft' check (status in ('draft', 'legal-review', 'adopted')),
      content_hash text,
      started_by text not null,
      started_by_name text not null,
      started_at timestamptz not null default clock_timestamp(),
      sent_by text,
      sent_by_name text,
      sent_at timestamptz,
      adopted_by text,
      adopted_by_name text,
      adopted_at timestamptz,
      row_version int not null default 1,
      check ((region_code is null) = (base_id is null)),
      check ((sent_by is null) = (sent_at is null) and (sent_by is null) = (sent_by_name is null)),
      check ((adopted_by is null) = (adopted_at is null) and (adopted_by is null) = (adopted_by_name is null)),
      check ((status = 'draft') = (sent_by is null)),
      check ((status = 'adopted') = (adopted_by is not null)),
      check (status = 'draft' or content_hash is not null),
      constraint template_four_eyes check (adopted_by is null or adopted_by <> sent_by)
    );
    create unique index template_version_edition on template_version (coalesce(region_code, ''), edition);
    create unique index template_version_one_open on template_version (region_code)
      where status <> 'adopted' and origin = 'written';
    create index on template_version (base_id);
  `.execute(db)
}

async function clauses(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clause_version (
      id uuid primary key,
      region_code text,
      layer text not null check (layer in ('base', 'region', 'category', 'product', 'provider')),
      effect text not null check (effect in ('clause', 'add', 'replace', 'not-applicable')),
      scope text not null default '',
      clause_id text not null,
      version int not null check (version >= 1),
      part text not null check (part in ('0', '1', '2', '3', 'annex')),
      content jsonb not null,
      origin text not null check (origin in ('shipped', 'loaded', 'written')),
      status text not null default 'draft' check (status in ('draft', 'legal-review', 'adopted')),
      writers text[] not null check (cardinality(writers) > 0),
      written_by_name text not null,
      written_at timestamptz not null default clock_timestamp(),
      adopted_by text,
      adopted_by_name text,
      adopted_at timestamptz,
      check ((layer = 'base') = (region_code is null)),
      check (layer <> 'base' or effect = 'clause'),
      check (content->>'id' = clause_id and (content->>'version')::int = version and content->>'part' = part),
      check ((adopted_by is null) = (adopted_at is null) and (adopted_by is null) = (adopted_by_name is null)),
      check ((status = 'adopted') = (adopted_by is not null)),
      constraint clause_fixed_part check (part <> '3' or layer = 'base'),
      constraint clause_individual_part check (scope = '' or layer <> 'provider' or part = '2'),
      constraint clause_four_eyes check (adopted_by is null or adopted_by <> all (writers))
    );
    create unique index clause_version_once
      on clause_version (coalesce(region_code, ''), clause_id, layer, scope, version);

    create table template_clause (
      template_id uuid not null references template_version (id) on delete cascade,
      clause_version_id uuid not null references clause_version (id),
      position int not null,
      primary key (template_id, clause_version_id)
    );
    create index on template_clause (clause_version_id);
  `.execute(db)
}

/** An edition only goes draft, legal review, adopted, or back to draft; a sealed content stays as it is. */
async function guardEditions(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_template_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.status = 'draft' and old.origin = 'written' then return old; end if;
      elsif old.status <> 'adopted'
        and (new.id, new.region_code, new.edition, new.base_id, new.origin, new.started_by, new.started_by_name, new.started_at)
          is not distinct from
          (old.id, old.region_code, old.edition, old.base_id, old.origin, old.started_by, old.started_by_name, old.started_at)
        and (new.status = old.status or (old.status, new.status) in
          (('draft', 'legal-review'), ('legal-review', 'draft'), ('legal-review', 'adopted')))
        and (old.content_hash is null or new.model_text = old.model_text and new.annexes = old.annexes
          and new.reason = old.reason
          and (new.content_hash = old.content_hash
            or new.content_hash is null and new.status = 'draft' and old.origin = 'written'))
        and (new.adopted_by is null
          or (new.sent_by, new.sent_by_name, new.sent_at) is not distinct from (old.sent_by, old.sent_by_name, old.sent_at))
      then
        return new;
      end if;
      raise exception 'a contract text that is % is frozen: % refused', old.status, tg_op using errcode = 'OH001';
    end $$;
    create trigger frozen before update or delete on template_version for each row execute function guard_template_version();
  `.execute(db)
}

/** The wording of a clause changes only as long as it is a draft that was written here. */
async function guardClauses(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_clause_version() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        if old.status = 'draft' and old.origin = 'written' then return old; end if;
      elsif old.status <> 'adopted'
        and (new.id, new.region_code, new.layer, new.effect, new.scope, new.clause_id, new.version, new.part, new.origin)
          is not distinct from
          (old.id, old.region_code, old.layer, old.effect, old.scope, old.clause_id, old.version, old.part, old.origin)
        and (new.status = old.status or (old.status, new.status) in
          (('draft', 'legal-review'), ('legal-review', 'draft'), ('legal-review', 'adopted')))
        and ((new.content, new.writers, new.written_by_name, new.written_at)
            is not distinct from (old.content, old.writers, old.written_by_name, old.written_at)
          or old.status = 'draft' and new.status = 'draft' and old.origin = 'written')
      then
        return new;
      elsif old.status = 'draft' and new.status = 'draft' and old.origin = 'written'
        and (new.id, new.region_code, new.layer, new.scope, new.clause_id, new.version, new.part, new.origin)
          is not distinct from
          (old.id, old.region_code, old.layer, old.scope, old.clause_id, old.version, old.part, old.origin)
      then
        return new;
      end if;
      raise exception 'a clause that is % is frozen: % refused', old.status, tg_op using errcode = 'OH001';
    end $$;
    create trigger frozen before update or delete on clause_version for each row execute function guard_clause_version();
  `.execute(db)
}

/** Which clauses an edition holds is fixed as soon as it is sealed; it is adopted with all of them. */
async function guardContents(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_template_clause() returns trigger language plpgsql as $$
    declare edition template_version;
    begin
      select * into edition from template_version where id = case when tg_op = 'DELETE' then old.template_id else new.template_id end;
      if tg_op = 'UPDATE' or edition.content_hash is not null or edition.status <> 'draft' then
        raise exception 'the clauses of a sealed contract text are frozen: % refused', tg_op using errcode = 'OH001';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger frozen before insert or update or delete on template_clause for each row execute function guard_template_clause();

    create function adopted_with_clauses() returns trigger language plpgsql as $$
    begin
      if exists (select from template_clause held join clause_version clause on clause.id = held.clause_version_id
          where held.template_id = new.id and clause.status <> 'adopted') then
        raise exception 'a contract text is adopted with all its clauses' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger with_clauses before update on template_version for each row
      when (new.status = 'adopted' and old.status <> 'adopted') execute function adopted_with_clauses();
  `.execute(db)
}

/** An agreement is made with a sealed text and keeps it. */
async function keptByAgreement(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table agreement add column text_id uuid references template_version (id);
    create index on agreement (text_id);
    create function agreement_keeps_text() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.text_id is not null and new.text_id is distinct from old.text_id
        or tg_op = 'UPDATE' and old.frozen_at is not null and new.text_id is distinct from old.text_id then
        raise exception 'an agreement keeps the text it was made with' using errcode = 'OH001';
      end if;
      if new.text_id is not null and not exists
          (select from template_version where id = new.text_id and content_hash is not null) then
        raise exception 'an agreement is made with a sealed text' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger keeps_text before insert or update of text_id on agreement for each row execute function agreement_keeps_text();
  `.execute(db)
}

async function rights(db: Kysely<unknown>): Promise<void> {
  for (const table of ['template_version', 'clause_version', 'template_clause']) {
    await sql`
      alter table ${sql.table(table)} enable row level security;
      create policy region on ${sql.table(table)} to openhuis_app using (acting_for_region()) with check (acting_for_region());
      grant select, insert, update, delete on ${sql.table(table)} to openhuis_app;
    `.execute(db)
  }
}
