-- Whose agreement it is stands in owner as a scope: force/norfolk, region/eastern or national.
create table organisation.agreements (
    agreement    text not null,
    owner        text,
    title        text,
    kind         text,
    covers       text,
    is_sensitive boolean,
    stage        text,
    signed_on    date,
    review_by    date,
    expires_on   date,
    like ledger.stamp including all,
    check (withdrawn or (owner is not null and title is not null and kind is not null and stage is not null))
);
call ledger.keep('organisation', 'agreements');

-- A party is a force, by its reference, or another organisation, by other/ and its name.
create table organisation.agreement_parties (
    agreement text not null,
    party     text not null,
    name      text,
    like ledger.stamp including all
);
call ledger.keep('organisation', 'agreement_parties');

create table organisation.capabilities (
    capability       text not null,
    region           text,
    name             text,
    provider         text,
    call_out_minutes text,
    last_tested_on   date,
    like ledger.stamp including all,
    check (withdrawn or (region is not null and name is not null and provider is not null and call_out_minutes is not null))
);
call ledger.keep('organisation', 'capabilities');
