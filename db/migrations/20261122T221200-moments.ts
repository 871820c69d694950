import { sql, type Kysely } from 'kysely'

/** Moments that are composed, changed and cancelled at the desk, rolling ones, and what happened at their instants. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await columns(db)
  await keeping(db)
  await turns(db)
}

async function columns(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table admission_moment
      add column conditions text not null default '',
      add column decision_working_days int check (decision_working_days between 1 and 260),
      add column changed_at timestamptz not null default clock_timestamp(),
      add column cancelled_at timestamptz,
      add column cancel_reason text,
      add check (decision_working_days is null or rolling),
      add check ((cancelled_at is null) = (cancel_reason is null)),
      add check (cancelled_at is null or cancelled_at < opens_at);

    alter table closing_change
      add column outage_from timestamptz,
      add column outage_until timestamptz,
      add check ((outage_from is null) = (outage_until is null)),
      add check (outage_from is null or (kind = 'outage' and outage_from < outage_until));
  `.execute(db)
}

/** Once it opened only the closing of a moment moves; a cancelled one stays as it was announced. */
async function keeping(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_moment() returns trigger language plpgsql as $$
    declare
      movable text[] := array['closes_at', 'row_version', 'changed_at'];
    begin
      if current_user = 'openhuis_app' then
        if old.cancelled_at is not null then
          raise exception 'a cancelled moment is frozen' using errcode = 'OH001';
        end if;
        if old.opens_at <= clock_timestamp() and (to_jsonb(new) - movable) is distinct from (to_jsonb(old) - movable) then
          raise exception 'a moment that opened is frozen' using errcode = 'OH001';
        end if;
      end if;
      if new.row_version is distinct from old.row_version then
        new.changed_at := clock_timestamp();
      end if;
      return new;
    end $$;
    create trigger keep_moment before update on admission_moment for each row execute function keep_moment();
  `.execute(db)
}

async function turns(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table moment_turn (
      moment_id uuid not null references admission_moment (id),
      turn text not null check (turn in ('opened', 'closed')),
      at timestamptz not null,
      recorded_at timestamptz not null default clock_timestamp(),
      primary key (moment_id, turn, at)
    );
    create trigger frozen before update or delete on moment_turn for each row execute function refuse_change();
    alter table moment_turn enable row level security;
    create policy everyone on moment_turn for select to openhuis_app using (true);
    create policy region on moment_turn for insert to openhuis_app with check (acting_for_region());
    grant select, insert on moment_turn to openhuis_app;

    -- What opened or closed before this table was there is not told again.
    insert into moment_turn (moment_id, turn, at)
      select id, 'opened', opens_at from admission_moment where opens_at <= clock_timestamp()
      union all
      select id, 'closed', closes_at from admission_moment where closes_at <= clock_timestamp();

    create function enqueue_job_at(task text, payload json, once_key text, due timestamptz) returns void
      language plpgsql security definer as $$
    begin
      perform graphile_worker.add_job(task, payload, run_at => due, max_attempts => 25, job_key => once_key);
    end $$;
    grant execute on function enqueue_job_at to openhuis_app;

    -- A provider may not read verdicts, but must be refused when its file was taken up already.
    create function application_taken_up(asked uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
      select exists (select from verdict where application_id = asked)
          or exists (select from repair_request where application_id = asked)
    $$;
    grant execute on function application_taken_up to openhuis_app;
  `.execute(db)
}
