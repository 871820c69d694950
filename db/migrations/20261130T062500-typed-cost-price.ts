import { sql, type Kysely } from 'kysely'

/**
 * What a provider typed of its cost price, one row per page: the organisation, or one product. It is only the
 * provider's until it becomes a workbook, so that the region sees what was sent in and nothing else; and it is as
 * frozen as the workbook once the application is sent in.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table typed_cost_price (
      application_id uuid not null references application (id),
      provider_id uuid not null references provider (id),
      page text not null check (page ~ '^\\S{1,40}$'),
      answers jsonb not null check (jsonb_typeof(answers) = 'object'),
      workbook_id uuid references cost_price_workbook (id),
      row_version int not null default 1,
      changed_by text not null,
      changed_by_name text not null,
      changed_at timestamptz not null default clock_timestamp(),
      primary key (application_id, page)
    );

    create function only_while_filling_in() returns trigger language plpgsql as $$
    begin
      if not exists (select from application where id = new.application_id and provider_id = new.provider_id
                     and status in ('draft', 'repair-asked')) then
        raise exception '% is frozen: % refused', tg_table_name, tg_op using errcode = 'OH001';
      end if;
      return new;
    end $$;

    create trigger frozen_once_sent before insert or update on typed_cost_price
      for each row execute function only_while_filling_in();
    create trigger stays before delete on typed_cost_price for each row execute function refuse_change();

    alter table typed_cost_price enable row level security;
    create policy own on typed_cost_price to openhuis_app
      using (acting_desk() = 'provider' and provider_id = acting_provider())
      with check (acting_desk() = 'provider' and provider_id = acting_provider());
    grant select, insert, update on typed_cost_price to openhuis_app;
  `.execute(db)
}
