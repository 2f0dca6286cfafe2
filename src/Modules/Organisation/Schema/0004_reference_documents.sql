create table organisation.reference_documents (
    document      text not null,
    title         text,
    kind          text,
    version       text,
    issuer        text,
    in_force_from date,
    in_force_to   date,
    replaced_by   text,
    like ledger.stamp including all,
    check (withdrawn or (title is not null and kind is not null and version is not null and issuer is not null and in_force_from is not null)),
    check (in_force_to >= in_force_from)
);
call ledger.keep('organisation', 'reference_documents');

-- Where a force does something else than a document says, and on whose approval.
create table organisation.departures (
    departure   text not null,
    force       text,
    document    text,
    what        text,
    reason      text,
    approved_by text,
    "on"        date,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and document is not null and what is not null and reason is not null and approved_by is not null and "on" is not null))
);
call ledger.keep('organisation', 'departures');
create index on organisation.now_departures (document, "on" desc);
