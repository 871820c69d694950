import { sql, type Kysely } from 'kysely'

/** What a provider says about the intention to end its agreement, before the region decides; kept as it was said. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_ending_answer (
      id uuid primary key,
      ending_id uuid not null references agreement_ending (id),
      provider_id uuid not null references provider (id),
      answer text not null check (length(trim(answer)) > 0),
      answered_by text not null,
      answered_by_name text not null,
      answered_at timestamptz not null default clock_timestamp()
    );
    create index on agreement_ending_answer (ending_id);
    alter table agreement_ending_answer enable row level security;
    create policy read on agreement_ending_answer for select to openhuis_app using (may_see(provider_id));
    create policy add on agreement_ending_answer for insert to openhuis_app
      with check (may_see(provider_id) and exists (
        select from agreement_ending e where e.id = ending_id and e.provider_id = agreement_ending_answer.provider_id
          and e.announced_at is not null and e.confirmed_at is null and e.withdrawn_at is null));
    grant select, insert on agreement_ending_answer to openhuis_app;
    create trigger kept before update or delete on agreement_ending_answer for each row execute function refuse_change();
  `.execute(db)
}
