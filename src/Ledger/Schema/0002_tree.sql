-- A leaf for every act, the tree over all leaves, its signed checkpoints, and what the ledger records of itself.

-- An act's own leaf comes before those of its versions. Acts from before this have none, and no further one may lack it.
alter table ledger.acts add column salt bytea check (length(salt) >= 16);
alter table ledger.acts add constraint has_a_leaf check (salt is not null) not valid;

create or replace function ledger.ending(out next_seq bigint, out last_at timestamptz) language sql stable security definer set search_path = ledger as $$
    select coalesce((select first_seq + versions + (salt is not null)::int from acts order by first_seq desc limit 1), 0),
           (select max(received_at) from acts)
$$;

-- Hashes of whole subtrees of 256^level leaves, up to 256 in a row. They follow from the entries: verify makes them anew and compares.
create table ledger.tiles (
    level  smallint not null check (level >= 1),
    tile   bigint not null check (tile >= 0),
    hashes bytea not null check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0),
    primary key (level, tile)
);
grant select, insert, update on ledger.tiles to armedpolicinggov_app;
grant select on ledger.tiles to armedpolicinggov_book;

-- What was signed, in the order in which it was signed. Several of one size: nothing was recorded in between.
create table ledger.checkpoints (
    checkpoint bigint generated always as identity primary key,
    made_at    timestamptz not null,
    size       bigint not null check (size >= 0),
    root       bytea not null check (length(root) = 32),
    key        text not null,
    note       bytea not null
);
comment on column ledger.checkpoints.key is 'The public key that verifies it.';
create index on ledger.checkpoints (size);
call ledger.keep_for_ever('ledger.checkpoints', 'true');
create policy adds on ledger.checkpoints for insert to armedpolicinggov_app with check (true);

create table ledger.cosignatures (
    checkpoint  bigint not null references ledger.checkpoints,
    witness     text not null,
    key         text not null,
    cosigned_at timestamptz not null,
    line        text not null,
    primary key (checkpoint, witness)
);
call ledger.keep_for_ever('ledger.cosignatures', 'true');
create policy adds on ledger.cosignatures for insert to armedpolicinggov_app with check (true);

-- What is kept may go in one case only: a lawful erasure, which is itself recorded in the same transaction.
create or replace function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_level = 'ROW'
        and current_setting('ledger.erasing', true) = coalesce(to_jsonb(old) ->> 'seq', to_jsonb(old) ->> 'sha256') then
        return old;
    end if;
    raise exception 'Records are kept: % of %.% is refused', lower(tg_op), tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Lets the function that erases, which runs as the owner, find and take a row out.
create procedure ledger.let_erase(target regclass) language plpgsql as $$
begin
    execute format('create policy owner_finds on %s for select to %I using (current_setting(''ledger.erasing'', true) <> '''')', target, current_user);
    execute format('create policy owner_erases on %s for delete to %I using (current_setting(''ledger.erasing'', true) <> '''')', target, current_user);
end $$;

create or replace procedure ledger.keep(kind_schema text, kind text) language plpgsql as $$
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
    call ledger.let_erase(versions);
    call ledger.let_erase(known);
end $$;

-- Stores from before this have their tables already.
do $$
declare kept record;
begin
    for kept in
        select format('%I.%I', n.nspname, v.relname)::regclass as versions, format('%I.%I', n.nspname, k.relname)::regclass as known
        from pg_class k join pg_namespace n on n.oid = k.relnamespace join pg_class v on v.relnamespace = n.oid and 'now_' || v.relname = k.relname
        where k.relkind = 'r'
    loop
        call ledger.let_erase(kept.versions);
        call ledger.let_erase(kept.known);
    end loop;
end $$;
call ledger.let_erase('ledger.documents');
call ledger.let_erase('ledger.document_parts');

-- A change of the key that signs checkpoints.
create table ledger.checkpoint_keys (
    verifier_key text not null,
    replaces     text,
    reason       text,
    like ledger.stamp including all,
    check (withdrawn or (replaces is not null and reason is not null))
);
call ledger.keep('ledger', 'checkpoint_keys');

-- How a verification of the whole store ended.
create table ledger.verifications (
    verification text not null,
    began_at     timestamptz,
    ended_at     timestamptz,
    outcome      text,
    leaves       text,
    versions     text,
    documents    text,
    compared_to  text,
    faults       text,
    findings     text,
    like ledger.stamp including all,
    check (withdrawn or (began_at is not null and ended_at is not null and outcome is not null and leaves is not null and versions is not null and documents is not null and faults is not null))
);
call ledger.keep('ledger', 'verifications');

-- What may not be erased for now.
create table ledger.legal_holds (
    hold        text not null,
    record_kind text,
    record_key  text,
    whose       text,
    authority   text,
    reason      text,
    placed_on   date,
    released_on date,
    like ledger.stamp including all,
    check (withdrawn or (record_kind is not null and record_key is not null and whose is not null and authority is not null and reason is not null and placed_on is not null)),
    check (released_on >= placed_on)
);
call ledger.keep('ledger', 'legal_holds');
create index on ledger.now_legal_holds (record_kind, record_key);

-- Versions whose content and salt are gone. To record one is to erase: a trigger does it in the same transaction.
create table ledger.erasures (
    erased_seq          text not null,
    record_kind         text,
    record_key          text,
    version_recorded_at timestamptz,
    was_withdrawal      boolean,
    whose               text,
    touches             text,
    document            text,
    authority           text,
    reason              text,
    decided_on          date,
    like ledger.stamp including all,
    -- An erasure cannot be withdrawn: what is gone is gone.
    check (not withdrawn),
    check (withdrawn or (record_kind is not null and record_key is not null and version_recorded_at is not null and whose is not null and touches is not null and authority is not null and reason is not null and decided_on is not null))
);
call ledger.keep('ledger', 'erasures');
create index on ledger.erasures (record_kind, record_key);

create function ledger.erase() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
    kind_schema name;
    gone bigint;
    named boolean := false;
    other record;
begin
    select n.nspname into strict kind_schema
    from pg_class v join pg_namespace n on n.oid = v.relnamespace join pg_class k on k.relnamespace = n.oid and k.relname = 'now_' || v.relname
    where v.relname = new.record_kind and v.relkind = 'r' and n.nspname <> 'ledger';
    perform set_config('ledger.erasing', new.erased_seq, true);
    execute format('delete from %I.%I where seq = $1', kind_schema, new.record_kind) using new.erased_seq::bigint;
    get diagnostics gone = row_count;
    if gone <> 1 then raise exception 'No version of % stands at %', new.record_kind, new.erased_seq using errcode = 'no_data_found'; end if;
    execute format('delete from %I.%I where seq = $1', kind_schema, 'now_' || new.record_kind) using new.erased_seq::bigint;
    if new.document is not null then
        for other in
            select n.nspname, v.relname
            from pg_class v join pg_namespace n on n.oid = v.relnamespace join pg_class k on k.relnamespace = n.oid and k.relname = 'now_' || v.relname
                join pg_attribute a on a.attrelid = v.oid and a.attname = 'sha256'
            where v.relkind = 'r'
        loop
            if not named then execute format('select exists (select from %I.%I where sha256 = $1)', other.nspname, other.relname) into named using new.document; end if;
        end loop;
        if not named then
            perform set_config('ledger.erasing', new.document, true);
            delete from ledger.document_parts where sha256 = new.document;
            delete from ledger.documents where sha256 = new.document;
        end if;
    end if;
    perform set_config('ledger.erasing', '', true);
    return null;
end $$;
create trigger erases after insert on ledger.erasures for each row execute function ledger.erase();

-- A dump says by which migrations the tables were made.
grant usage on schema migrations to armedpolicinggov_book;
grant select on migrations.applied to armedpolicinggov_book;
