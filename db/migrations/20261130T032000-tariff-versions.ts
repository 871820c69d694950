import { sql, type Kysely } from 'kysely'

/**
 * Every tariff that was ever fixed, with its reasons: the first one published with the procedure, later ones from a
 * tariff study or the yearly indexation. Two officers fix a later one; what is published never changes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await table(db)
  await guard(db)
  await initial(db)
}

async function table(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table tariff_version (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      product_code text not null,
      unit text not null check (unit in ('hour', 'daypart', 'day', 'trip')),
      amount numeric(12, 2) not null check (amount > 0),
      starts_on date not null,
      kind text not null check (kind in ('initial', 'study', 'indexation')),
      build_up jsonb not null check (length(trim(coalesce(build_up->>'reason', ''))) > 0),
      source jsonb not null check (source->>'status' in ('found', 'assumed', 'fictitious')),
      origin_id uuid,
      status text not null check (status in ('concept', 'proposed', 'adopted', 'published')),
      created_at timestamptz not null default clock_timestamp(),
      proposed_by text,
      proposed_by_name text,
      proposed_at timestamptz,
      adopted_by text,
      adopted_by_name text,
      adopted_at timestamptz,
      published_at timestamptz,
      check ((kind = 'initial') = (origin_id is null)),
      check ((proposed_by is null) = (proposed_at is null) and (proposed_by is null) = (proposed_by_name is null)),
      check ((adopted_by is null) = (adopted_at is null) and (adopted_by is null) = (adopted_by_name is null)),
      check ((published_at is not null) = (status = 'published')),
      check (kind = 'initial' or (proposed_by is not null) = (status <> 'concept')),
      check (kind = 'initial' or (adopted_by is not null) = (status in ('adopted', 'published'))),
      constraint tariff_four_eyes check (adopted_by is null or adopted_by <> proposed_by)
    );
    create index on tariff_version (procedure_id, product_code, starts_on);
    create unique index tariff_version_once on tariff_version (origin_id, product_code, starts_on);

    alter table tariff_version enable row level security;
    create policy published on tariff_version for select to openhuis_app using (status = 'published' or acting_for_region());
    create policy region_insert on tariff_version for insert to openhuis_app with check (acting_for_region());
    create policy region_update on tariff_version for update to openhuis_app using (acting_for_region());
    create policy region_delete on tariff_version for delete to openhuis_app using (acting_for_region());
    grant select, insert, update, delete on tariff_version to openhuis_app;
  `.execute(db)
}

/** A proposal only goes back or forward as it is; an adopted tariff only becomes published; a published one stays. */
async function guard(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_tariff_version() returns trigger language plpgsql as $$
    begin
      if old.status in ('adopted', 'published') and (tg_op = 'DELETE' or old.status = 'published' or new.status <> 'published')
        or tg_op = 'UPDATE' and old.status <> 'concept' and
          (new.procedure_id, new.product_code, new.unit, new.amount, new.starts_on, new.kind, new.build_up, new.source, new.origin_id)
          is distinct from
          (old.procedure_id, old.product_code, old.unit, old.amount, old.starts_on, old.kind, old.build_up, old.source, old.origin_id)
        or tg_op = 'UPDATE' and old.adopted_by is not null and
          (new.proposed_by, new.proposed_at, new.adopted_by, new.adopted_at)
          is distinct from (old.proposed_by, old.proposed_at, old.adopted_by, old.adopted_at)
      then
        raise exception 'a tariff version that is % is frozen: % refused', old.status, tg_op using errcode = 'OH001';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$;
    create trigger frozen before update or delete on tariff_version for each row execute function guard_tariff_version();
  `.execute(db)
}

/** What is published with a procedure holds from the first day of its contracts; also for what was published before. */
async function initial(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function publish_initial_tariffs() returns trigger language plpgsql as $$
    begin
      insert into tariff_version (id, procedure_id, product_code, unit, amount, starts_on, kind, build_up, source,
          status, proposed_by, proposed_by_name, proposed_at, published_at)
        select gen_random_uuid(), new.procedure_id, product->>'code', product->>'unit', (product->>'tariff')::numeric,
          (new.content->'contractTerms'->>'startsOn')::date, 'initial',
          jsonb_build_object('reason', new.reason, 'elements', null, 'explanation', null, 'procedureVersion', new.number),
          product->'tariffSource', 'published', new.published_by, new.published_by, new.published_at, new.published_at
        from jsonb_path_query(new.content, '$.segments[*].subsegments[*].products[*]') product
        where product->>'openHouse' = 'true' and (product->>'tariff')::numeric > 0
          and round((product->>'tariff')::numeric, 2) is distinct from (
            select earlier.amount from tariff_version earlier
            where earlier.procedure_id = new.procedure_id and earlier.product_code = product->>'code' and earlier.kind = 'initial'
            order by earlier.published_at desc limit 1);
      return null;
    end $$;
    create trigger initial_tariffs_on_insert after insert on procedure_version for each row
      when (new.published_at is not null) execute function publish_initial_tariffs();
    create trigger initial_tariffs after update of published_at on procedure_version for each row
      when (new.published_at is not null and old.published_at is null) execute function publish_initial_tariffs();

    do $$ declare published procedure_version; begin
      for published in select * from procedure_version where published_at is not null order by procedure_id, number loop
        insert into tariff_version (id, procedure_id, product_code, unit, amount, starts_on, kind, build_up, source,
            status, proposed_by, proposed_by_name, proposed_at, published_at)
          select gen_random_uuid(), published.procedure_id, product->>'code', product->>'unit', (product->>'tariff')::numeric,
            (published.content->'contractTerms'->>'startsOn')::date, 'initial',
            jsonb_build_object('reason', published.reason, 'elements', null, 'explanation', null, 'procedureVersion', published.number),
            product->'tariffSource', 'published', published.published_by, published.published_by, published.published_at, published.published_at
          from jsonb_path_query(published.content, '$.segments[*].subsegments[*].products[*]') product
          where product->>'openHouse' = 'true' and (product->>'tariff')::numeric > 0
            and round((product->>'tariff')::numeric, 2) is distinct from (
              select earlier.amount from tariff_version earlier
              where earlier.procedure_id = published.procedure_id and earlier.product_code = product->>'code' and earlier.kind = 'initial'
              order by earlier.published_at desc limit 1);
      end loop;
    end $$;
  `.execute(db)
}
