create schema interchange;
grant usage on schema interchange to armedpolicinggov_app, armedpolicinggov_book;

-- How another program's table becomes records: kept once, with versions like every record, and used again for the same header.
create table interchange.import_mappings (
    mapping      text not null,
    name         text,
    kept_for     text,
    record_kind  text,
    header       text,
    rules        text,
    like ledger.stamp including all,
    check (withdrawn or (name is not null and kept_for is not null and record_kind is not null and header is not null and rules is not null))
);
call ledger.keep('interchange', 'import_mappings');
create index on interchange.now_import_mappings (header);
