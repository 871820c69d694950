import { sql, type Kysely } from 'kysely'

/** What holds today after amendments and by the passing of time, for queries and for the public register. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await reckoning(db)
  await register(db)
}

/** What follows from time and from amendments, for queries: the same as app/features/agreement/amendment/change.ts. */
async function reckoning(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function today_in_amsterdam() returns date language sql stable
      as $$ select (clock_timestamp() at time zone 'Europe/Amsterdam')::date $$;

    create function amendment_holds(a amendment) returns boolean language sql stable as $$
      select a.closed_as is null and a.released_at is not null and (a.in_force_at is not null
        or a.manner = 'objection' and a.objected_at is null and a.object_until <= clock_timestamp())
    $$;

    create function agreement_ended_at(a agreement) returns timestamptz language sql stable as $$
      select coalesce(a.ended_at, case when a.in_force_at is not null and a.ends_on < today_in_amsterdam()
        then (a.ends_on + 1)::timestamp at time zone 'Europe/Amsterdam' end)
    $$;

    create function agreement_products(agreement uuid, day date) returns jsonb
      language plpgsql stable security definer set search_path = public as $$
    declare
      result jsonb;
      one record;
    begin
      select a.parameters->'products' into result from agreement a
        where a.id = agreement and (a.in_force_at is not null or may_see(a.provider_id));
      for one in
        select m.change from amendment m
        where m.agreement_id = agreement and amendment_holds(m) and m.effective_on <= day and m.kind in ('products', 'tariffs')
        order by m.effective_on, m.number
      loop
        select coalesce(jsonb_agg(entry.product order by entry.place), '[]') into result from (
          select p.product
              || coalesce((select jsonb_build_object('tariff', t->>'to') from jsonb_array_elements(one.change->'tariffs') t
                           where t->>'code' = p.product->>'code'), '{}')
              || coalesce((select jsonb_build_object('endsOn', d->>'endsOn') from jsonb_array_elements(one.change->'dropped') d
                           where d->>'code' = p.product->>'code'), '{}') as product, p.place
          from jsonb_array_elements(result) with ordinality p(product, place)
          where not exists (select from jsonb_array_elements(one.change->'added') n where n->>'code' = p.product->>'code')
          union all
          select n.product, 1000000 + n.place from jsonb_array_elements(one.change->'added') with ordinality n(product, place)
        ) entry;
      end loop;
      select coalesce(jsonb_agg(p.product - 'endsOn' order by p.place), '[]') into result
        from jsonb_array_elements(result) with ordinality p(product, place)
        where p.product->>'endsOn' is null or (p.product->>'endsOn')::date >= day;
      return result;
    end $$;

    create function agreement_category(agreement uuid, day date) returns text
      language sql stable security definer set search_path = public as $$
      select m.change->>'to' from amendment m
      where m.agreement_id = agreement and amendment_holds(m) and m.kind = 'category' and m.effective_on <= day
      order by m.effective_on desc, m.number desc limit 1
    $$;

    create function agreement_suspended_until(agreement uuid, day date) returns date
      language sql stable security definer set search_path = public as $$
      select last.until from (
        select case when m.kind = 'suspension' then (m.change->>'until')::date end as until from amendment m
        where m.agreement_id = agreement and amendment_holds(m) and m.kind in ('suspension', 'lifting') and m.effective_on <= day
        order by m.effective_on desc, m.number desc limit 1) last
      where last.until >= day
    $$;

    create function agreement_amendments(agreement uuid) returns jsonb
      language sql stable security definer set search_path = public as $$
      select coalesce(jsonb_agg(jsonb_build_object('number', m.number, 'kind', m.kind, 'effectiveOn', m.effective_on)
        order by m.number), '[]')
      from amendment m where m.agreement_id = agreement and amendment_holds(m)
    $$;
  `.execute(db)
}

/** The register shows what holds today: amended products, the category that holds, and no agreement after its last day. */
async function register(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view admitted_provider as
      select p.id as provider_id, p.kvk_number, p.legal_name as name, a.procedure_id, a.number as agreement_number,
             c.category, a.starts_on, a.ends_on, a.in_force_at, agreement_products(a.id, today_in_amsterdam()) as products,
             a.standard_hash, agreement_amendments(a.id) as amendments,
             agreement_suspended_until(a.id, today_in_amsterdam()) as suspended_until, a.id as agreement_id
      from agreement a
      join provider p on p.id = a.provider_id
      join lateral (
        select one.category from category_assignment one
        where one.provider_id = a.provider_id and one.procedure_id = a.procedure_id and one.confirmed_at is not null
          and (one.origin = 'admission' or one.effective_from <= today_in_amsterdam())
        order by one.effective_from desc, one.confirmed_at desc limit 1) c on true
      where a.in_force_at is not null and agreement_ended_at(a) is null;
  `.execute(db)
}
