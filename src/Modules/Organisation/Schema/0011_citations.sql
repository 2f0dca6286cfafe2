-- Which version of a reference document a record goes by, whichever module’s the record is.
create table organisation.citations (
    citation text not null,
    owner    text,
    kind     text,
    record   text,
    document text,
    like ledger.stamp including all,
    check (withdrawn or (owner is not null and kind is not null and record is not null and document is not null))
);
call ledger.keep('organisation', 'citations');
create index on organisation.now_citations (kind, record);
create index on organisation.now_citations (document);
