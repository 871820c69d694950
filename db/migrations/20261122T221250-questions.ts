import { sql, type Kysely } from 'kysely'

/**
 * Questions and clarification notes. Who asked stands in `question` and `question_outcome`, which only the region and
 * the asker can select; what is published stands apart and points to nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asking(db)
  await notes(db)
  await working(db)
}

async function asking(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table question (
      id uuid primary key,
      number text not null unique default 'VR-' || nextval('case_number'),
      procedure_id uuid not null references procedure (id),
      moment_id uuid not null references admission_moment (id),
      provider_id uuid not null references provider (id),
      asked_by text not null,
      asked_by_name text not null,
      asked_at timestamptz not null,
      document text not null,
      paragraph text not null,
      words text not null check (length(words) between 1 and 4000)
    );
    create index on question (provider_id);
    create trigger frozen before update or delete on question for each row execute function refuse_change();
    alter table question enable row level security;
    create policy own on question for select to openhuis_app using (may_see(provider_id));
    create policy ask on question for insert to openhuis_app
      with check (acting_for_region() or (acting_desk() = 'provider' and provider_id = acting_provider()));
    grant select, insert on question to openhuis_app;
  `.execute(db)
}

async function notes(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table clarification_note (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      number int not null check (number > 0),
      published_at timestamptz not null,
      published_by text not null,
      unique (procedure_id, number)
    );
    create table clarification_item (
      id uuid primary key,
      note_id uuid not null references clarification_note (id),
      position int not null,
      document text not null,
      paragraph text not null,
      question text not null,
      answer text not null,
      corrects_id uuid unique references clarification_item (id),
      unique (note_id, position)
    );
    create table clarification_document (
      note_id uuid primary key references clarification_note (id),
      file_id uuid not null references stored_file (id),
      issued_at timestamptz not null default clock_timestamp()
    );
  `.execute(db)
  for (const table of ['clarification_note', 'clarification_item', 'clarification_document']) {
    const name = sql.table(table)
    await sql`
      create trigger frozen before update or delete on ${name} for each row execute function refuse_change();
      alter table ${name} enable row level security;
      create policy everyone on ${name} for select to openhuis_app using (true);
      create policy region on ${name} for insert to openhuis_app with check (acting_for_region());
      grant select, insert on ${name} to openhuis_app;
    `.execute(db)
  }
}

async function working(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table note_entry (
      id uuid primary key,
      procedure_id uuid not null references procedure (id),
      question_id uuid unique references question (id),
      corrects_id uuid unique references clarification_item (id),
      document text not null,
      paragraph text not null,
      wording text not null,
      answer text not null default '',
      ready boolean not null default false,
      edited_by_name text not null,
      edited_at timestamptz not null default clock_timestamp(),
      row_version int not null default 1,
      item_id uuid references clarification_item (id),
      check (question_id is not null or corrects_id is not null),
      check (not ready or length(answer) > 0)
    );
    -- Whoever asks may not see the inbox of the region; asking puts the question there all the same.
    create function open_question() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      insert into note_entry (id, procedure_id, question_id, document, paragraph, wording, edited_by_name)
        values (gen_random_uuid(), new.procedure_id, new.id, new.document, new.paragraph, new.words, '');
      return null;
    end $$;
    create trigger open_question after insert on question for each row execute function open_question();

    create trigger frozen before update or delete on note_entry for each row
      when (old.item_id is not null) execute function refuse_change();
    alter table note_entry enable row level security;
    create policy region on note_entry to openhuis_app using (acting_for_region()) with check (acting_for_region());
    grant select, insert, update on note_entry to openhuis_app;

    create table question_outcome (
      question_id uuid primary key references question (id),
      provider_id uuid not null references provider (id),
      item_id uuid not null references clarification_item (id)
    );
    create trigger frozen before update or delete on question_outcome for each row execute function refuse_change();
    alter table question_outcome enable row level security;
    create policy own on question_outcome for select to openhuis_app using (may_see(provider_id));
    create policy region on question_outcome for insert to openhuis_app with check (acting_for_region());
    grant select, insert on question_outcome to openhuis_app;
  `.execute(db)
}
