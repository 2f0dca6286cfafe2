-- What an import of millions of rows paid for once a row, and need not.

-- The scopes of whoever records are taken apart once for a statement, not for each row that it adds. Reading keeps its
-- form: there, a sub-select would cost the index.
create procedure ledger.check_scope_once(target regclass) language plpgsql as $$
declare
    in_scope constant text := 'scope = any ((select string_to_array(current_setting(''app.scopes'', true), '',''))::text[])';
    found record;
begin
    for found in select polname from pg_policy where polrelid = target and polname in ('adds', 'moves')
    loop
        execute format('alter policy %I on %s with check (%s)', found.polname, target, in_scope);
    end loop;
end $$;

alter procedure ledger.keep(text, text) rename to keep_as_before_bulk;
create procedure ledger.keep(kind_schema text, kind text) language plpgsql as $$
begin
    call ledger.keep_as_before_bulk(kind_schema, kind);
    call ledger.check_scope_once(format('%I.%I', kind_schema, kind)::regclass);
    call ledger.check_scope_once(format('%I.%I', kind_schema, 'now_' || kind)::regclass);
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
        call ledger.check_scope_once(kept.versions);
        call ledger.check_scope_once(kept.known);
    end loop;
end $$;
call ledger.check_scope_once('ledger.entries');

-- The act is written in the same transaction, before its entries; nothing can remove it, and verify misses it if somebody does.
alter table ledger.entries drop constraint entries_act_fkey;
