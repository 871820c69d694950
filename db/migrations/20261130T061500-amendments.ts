import { sql, type Kysely } from 'kysely'

/**
 * Life after signing: numbered amendments, changes of many agreements at once, and the way an agreement ends. What was
 * released or confirmed never changes; a second person decides what one proposes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await bulk(db)
  await amendments(db)
  await guards(db)
  await endings(db)
}

/** One change of many agreements: made by one job, released by one second lawyer. */
async function bulk(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table amendment_batch (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      kind text not null,
      reason text not null check (length(trim(reason)) > 0),
      effective_on date not null,
      wishes jsonb not null,
      made_by text not null,
      made_by_name text not null,
      made_at timestamptz not null default clock_timestamp(),
      released_by text,
      released_by_name text,
      released_at timestamptz,
      check ((released_by is null) = (released_at is null) and (released_by is null) = (released_by_name is null)),
      constraint amendment_batch_four_eyes check (released_by <> made_by)
    );
    create table amendment_batch_item (
      batch_id uuid not null references amendment_batch (id),
      agreement_id uuid not null references agreement (id),
      outcome text not null default 'waiting' check (outcome in ('waiting', 'made', 'unchanged', 'failed')),
      failure jsonb,
      primary key (batch_id, agreement_id),
      check ((failure is null) = (outcome <> 'failed'))
    );
    alter table amendment_batch enable row level security;
    create policy region on amendment_batch to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on amendment_batch to openhuis_app;
    grant update (released_by, released_by_name, released_at) on amendment_batch to openhuis_app;
    alter table amendment_batch_item enable row level security;
    create policy region on amendment_batch_item to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on amendment_batch_item to openhuis_app;
    grant update (outcome, failure) on amendment_batch_item to openhuis_app;
  `.execute(db)
}

async function amendments(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table amendment (
      id uuid primary key,
      agreement_id uuid not null references agreement (id),
      provider_id uuid not null references provider (id),
      number int not null check (number >= 1),
      kind text not null check (kind in ('products', 'tariffs', 'category', 'terms', 'party', 'extension', 'suspension', 'lifting')),
      manner text not null check (manner in ('signed', 'notice', 'objection')),
      clause text not null,
      reason text not null check (length(trim(reason)) > 0),
      effective_on date not null,
      change jsonb not null check (change->>'kind' = kind),
      articles jsonb not null default '[]',
      signatories jsonb not null default '[]',
      source_id uuid,
      batch_id uuid references amendment_batch (id),
      failure text,
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null default clock_timestamp(),
      draft_file_id uuid references stored_file (id),
      frozen_file_id uuid references stored_file (id),
      released_by text,
      released_by_name text,
      released_at timestamptz,
      sign_by timestamptz,
      object_until timestamptz,
      objected_at timestamptz,
      objection text,
      in_force_at timestamptz,
      closed_as text check (closed_as in ('withdrawn', 'declined', 'expired', 'refused')),
      closed_at timestamptz,
      closed_reason text,
      unique (agreement_id, number),
      check ((released_by is null) = (released_at is null) and (released_by is null) = (released_by_name is null)),
      check ((released_at is null) = (frozen_file_id is null)),
      check ((closed_as is null) = (closed_at is null) and (closed_as is null) = (closed_reason is null)),
      check ((objected_at is null) = (objection is null)),
      check (in_force_at is null or (released_at is not null and closed_as is null)),
      check (manner = 'signed' or sign_by is null),
      check (manner = 'objection' or (object_until is null and objected_at is null)),
      constraint amendment_four_eyes check (released_by <> proposed_by)
    );
    create unique index amendment_pending on amendment (agreement_id) where in_force_at is null and closed_as is null;
    create index on amendment (batch_id);

    alter table amendment enable row level security;
    create policy read on amendment for select to openhuis_app
      using (acting_for_region() or (may_see(provider_id) and released_at is not null));
    create policy add on amendment for insert to openhuis_app with check (acting_for_region());
    create policy change on amendment for update to openhuis_app
      using (acting_for_region() or (may_see(provider_id) and released_at is not null))
      with check (may_see(provider_id));
    grant select, insert on amendment to openhuis_app;
    grant update (articles, signatories, failure, draft_file_id, frozen_file_id, released_by, released_by_name, released_at,
      sign_by, object_until, objected_at, objection, in_force_at, closed_as, closed_at, closed_reason) on amendment to openhuis_app;

    alter table agreement_signature
      add column amendment_id uuid references amendment (id),
      drop constraint agreement_signature_agreement_id_sequence_key;
    create unique index agreement_signature_sequence on agreement_signature
      (agreement_id, coalesce(amendment_id, agreement_id), sequence);
  `.execute(db)
}

/** What one lawyer proposed another releases; from then on the text stays, and what is closed or holds stays so. */
async function guards(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function guard_amendment() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'amendment is kept: DELETE refused' using errcode = 'OH001';
      end if;
      if new.released_by is not null and new.released_by = new.proposed_by
        or (new.id, new.agreement_id, new.provider_id, new.number, new.kind, new.manner, new.clause, new.reason,
            new.effective_on, new.change, new.proposed_by, new.proposed_at)
           is distinct from
           (old.id, old.agreement_id, old.provider_id, old.number, old.kind, old.manner, old.clause, old.reason,
            old.effective_on, old.change, old.proposed_by, old.proposed_at) then
        raise exception 'amendment is proposed as it is and released by somebody else: UPDATE refused' using errcode = 'OH001';
      end if;
      if old.released_at is not null and
           (new.articles, new.signatories, new.draft_file_id, new.frozen_file_id, new.released_by, new.released_at, new.object_until)
           is distinct from
           (old.articles, old.signatories, old.draft_file_id, old.frozen_file_id, old.released_by, old.released_at, old.object_until)
        or old.closed_as is not null or old.in_force_at is not null then
        raise exception 'amendment is frozen: UPDATE refused' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger guard before update or delete on amendment for each row execute function guard_amendment();
    create function fresh_amendment() returns trigger language plpgsql as $$
    begin
      if new.released_at is not null or new.in_force_at is not null then
        raise exception 'amendment starts as a proposal: INSERT refused' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger fresh before insert on amendment for each row execute function fresh_amendment();
  `.execute(db)
}

/** How an agreement ends before or at its last day, and what has to be done then. */
async function endings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_ending (
      id uuid primary key,
      agreement_id uuid not null references agreement (id),
      provider_id uuid not null references provider (id),
      kind text not null check (kind in ('expiry', 'termination', 'dissolution', 'category-c', 'refusal')),
      by_party text not null check (by_party in ('region', 'provider', 'rule')),
      clause text not null,
      ground text not null check (length(trim(ground)) > 0),
      ends_on date not null,
      proposed_by text not null,
      proposed_by_name text not null,
      proposed_at timestamptz not null default clock_timestamp(),
      announced_at timestamptz,
      confirmed_by text,
      confirmed_by_name text,
      confirmed_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_reason text,
      letter_file_id uuid references stored_file (id),
      check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_by_name is null)),
      check ((withdrawn_at is null) = (withdrawn_reason is null)),
      check (withdrawn_at is null or confirmed_at is null),
      constraint ending_four_eyes check (by_party <> 'region' or confirmed_by <> proposed_by)
    );
    create unique index ending_live on agreement_ending (agreement_id) where withdrawn_at is null;

    create function guard_ending() returns trigger language plpgsql as $$
    begin
      if tg_op = 'DELETE' then
        raise exception 'agreement_ending is kept: DELETE refused' using errcode = 'OH001';
      end if;
      if new.by_party = 'region' and new.confirmed_by = new.proposed_by
        or (new.id, new.agreement_id, new.provider_id, new.kind, new.by_party, new.clause, new.proposed_by, new.proposed_at)
           is distinct from
           (old.id, old.agreement_id, old.provider_id, old.kind, old.by_party, old.clause, old.proposed_by, old.proposed_at)
        or old.withdrawn_at is not null
        or old.confirmed_at is not null and
           (new.ground, new.ends_on, new.confirmed_by, new.confirmed_at) is distinct from
           (old.ground, old.ends_on, old.confirmed_by, old.confirmed_at) then
        raise exception 'agreement_ending is frozen: UPDATE refused' using errcode = 'OH001';
      end if;
      return new;
    end $$;
    create trigger guard before update or delete on agreement_ending for each row execute function guard_ending();

    create table agreement_ending_task (
      ending_id uuid not null references agreement_ending (id),
      task text not null,
      due_on date not null,
      done_at timestamptz,
      done_by_name text,
      primary key (ending_id, task),
      check ((done_at is null) = (done_by_name is null))
    );

    alter table agreement_ending enable row level security;
    create policy read on agreement_ending for select to openhuis_app
      using (acting_for_region() or (may_see(provider_id) and (confirmed_at is not null or announced_at is not null)));
    create policy add on agreement_ending for insert to openhuis_app
      with check (acting_for_region() or (may_see(provider_id) and by_party = 'provider'));
    create policy change on agreement_ending for update to openhuis_app using (acting_for_region());
    grant select, insert on agreement_ending to openhuis_app;
    grant update (announced_at, ends_on, confirmed_by, confirmed_by_name, confirmed_at, withdrawn_at, withdrawn_reason, letter_file_id)
      on agreement_ending to openhuis_app;
    alter table agreement_ending_task enable row level security;
    create policy region on agreement_ending_task to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert on agreement_ending_task to openhuis_app;
    grant update (done_at, done_by_name) on agreement_ending_task to openhuis_app;
  `.execute(db)
}
