-- The order, the acts and the documents of a store. The application adds to them and can take nothing away: by grants,
-- and by a trigger that stops the owner too.

create schema ledger;
grant usage on schema ledger to armedpolicinggov_app, armedpolicinggov_book;

create table ledger.store (
    only_one   boolean primary key default true check (only_one),
    name       text not null,
    kind       text not null check (kind in ('live', 'simulated')),
    origin     text not null,
    opens_on   date,
    created_at timestamptz not null
);
comment on column ledger.store.opens_on is 'The day as at which pages open; null: today.';
grant select on ledger.store to armedpolicinggov_app, armedpolicinggov_book;

-- Who recorded, when, in which capacity, why and on what evidence.
create table ledger.acts (
    act         uuid primary key,
    received_at timestamptz not null unique,
    kind        text not null,
    person      text not null,
    role        text not null,
    reason      text,
    evidence    text,
    scopes      text[] not null,
    first_seq   bigint not null unique,
    versions    bigint not null check (versions > 0)
);

-- One leaf for each version of a fact, in commit order, without gaps.
create table ledger.entries (
    seq   bigint primary key check (seq >= 0),
    act   uuid not null references ledger.acts,
    kind  text not null,
    scope text not null,
    leaf  bytea not null check (length(leaf) <= 65535),
    hash  bytea not null check (length(hash) = 32)
);

-- Documents by their SHA-256, in parts of one mebibyte.
create table ledger.documents (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size   bigint not null check (size between 0 and 52428800)
);
create table ledger.document_parts (
    sha256 text not null references ledger.documents deferrable initially deferred,
    part   int not null check (part between 0 and 49),
    bytes  bytea not null,
    primary key (sha256, part)
);

-- What every version of every fact carries beside its own columns.
create table ledger.stamp (
    key         text not null,
    recorded_at timestamptz not null,
    recorded_by text,
    withdrawn   boolean not null,
    seq         bigint not null,
    received_at timestamptz not null,
    scope       text not null,
    salt        bytea not null check (length(salt) >= 16)
);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Records are kept: % of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Lets the application add rows to a table and read those in its scope, and nobody change or remove any.
create procedure ledger.keep_for_ever(target regclass, readable text) language plpgsql as $$
begin
    execute format('grant select, insert on %s to armedpolicinggov_app', target);
    execute format('grant select on %s to armedpolicinggov_book', target);
    execute format('create trigger kept_rows before update or delete on %s for each row execute function ledger.refuse_change()', target);
    execute format('create trigger kept_table before truncate on %s for each statement execute function ledger.refuse_change()', target);
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy reads on %s for select to armedpolicinggov_app using (%s)', target, readable);
    execute format('create policy book_reads on %s for select to armedpolicinggov_book using (true)', target);
end $$;

-- Keeps the versions of a kind of fact (schema.name), and beside it what is known now (schema.now_name).
create procedure ledger.keep(kind_schema text, kind text) language plpgsql as $$
declare
    versions regclass := format('%I.%I', kind_schema, kind)::regclass;
    in_scope constant text := 'scope = any (string_to_array(current_setting(''app.scopes'', true), '',''))';
    known text := format('%I.%I', kind_schema, 'now_' || kind);
begin
    execute format('grant usage on schema %I to armedpolicinggov_app, armedpolicinggov_book', kind_schema);
    execute format('alter table %s add primary key (seq), add unique (key, recorded_at)', versions);
    call ledger.keep_for_ever(versions, in_scope);
    execute format('create policy adds on %s for insert to armedpolicinggov_app with check (%s)', versions, in_scope);

    execute format('create table %s (like %s, primary key (key))', known, versions);
    execute format('create index on %s (scope, key)', known);
    execute format('grant select, insert, update on %s to armedpolicinggov_app', known);
    execute format('grant select on %s to armedpolicinggov_book', known);
    execute format('alter table %s enable row level security', known);
    execute format('alter table %s force row level security', known);
    execute format('create policy reads on %s for select to armedpolicinggov_app using (%s)', known, in_scope);
    execute format('create policy adds on %s for insert to armedpolicinggov_app with check (%s)', known, in_scope);
    execute format('create policy moves on %s for update to armedpolicinggov_app using (%s) with check (%s)', known, in_scope, in_scope);
    execute format('create policy book_reads on %s for select to armedpolicinggov_book using (true)', known);
end $$;

call ledger.keep_for_ever('ledger.acts', 'scopes && string_to_array(current_setting(''app.scopes'', true), '','')');
create policy adds on ledger.acts for insert to armedpolicinggov_app
    with check (scopes <@ string_to_array(current_setting('app.scopes', true), ','));

call ledger.keep_for_ever('ledger.entries', 'scope = any (string_to_array(current_setting(''app.scopes'', true), '',''))');
create policy adds on ledger.entries for insert to armedpolicinggov_app
    with check (scope = any (string_to_array(current_setting('app.scopes', true), ',')));

-- Which documents exist is no secret; their bytes are read through a record in scope (the owner of such records adds that policy).
call ledger.keep_for_ever('ledger.documents', 'true');
create policy adds on ledger.documents for insert to armedpolicinggov_app with check (true);
call ledger.keep_for_ever('ledger.document_parts', 'false');
create policy adds on ledger.document_parts for insert to armedpolicinggov_app with check (true);

create policy owner_finds_the_end on ledger.acts for select to current_user using (true);

-- Under row-level security nobody sees the true end of the ledger but this function, which says nothing else.
create function ledger.ending(out next_seq bigint, out last_at timestamptz) language sql stable security definer set search_path = ledger as $$
    select coalesce((select first_seq + versions from acts order by first_seq desc limit 1), 0),
           (select max(received_at) from acts)
$$;
