create schema armouries;

create table armouries.armouries (
    armoury   text not null,
    force     text,
    name      text,
    opened_on date,
    closed_on date,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and name is not null and opened_on is not null)),
    check (closed_on >= opened_on)
);
call ledger.keep('armouries', 'armouries');

create table armouries.armoury_audits (
    audit        text not null,
    armoury      text,
    "on"         date,
    kind         text,
    auditor      text,
    organisation text,
    independent  boolean,
    summary      text,
    like ledger.stamp including all,
    check (withdrawn or (armoury is not null and "on" is not null and kind is not null and auditor is not null))
);
call ledger.keep('armouries', 'armoury_audits');
create index on armouries.now_armoury_audits (armoury, "on");

create table armouries.armoury_findings (
    finding    text not null,
    audit      text,
    severity   text,
    summary    text,
    action_due date,
    closed_on  date,
    like ledger.stamp including all,
    check (withdrawn or (audit is not null and severity is not null and summary is not null))
);
call ledger.keep('armouries', 'armoury_findings');
create index on armouries.now_armoury_findings (audit);

create table armouries.armoury_oversight (
    review  text not null,
    armoury text,
    "on"    date,
    officer text,
    summary text,
    like ledger.stamp including all,
    check (withdrawn or (armoury is not null and "on" is not null and officer is not null))
);
call ledger.keep('armouries', 'armoury_oversight');
create index on armouries.now_armoury_oversight (armoury, "on");

create table armouries.armoury_procedures (
    armoury     text not null,
    version     text not null,
    approved_on date,
    approved_by text,
    review_due  date,
    like ledger.stamp including all,
    check (withdrawn or approved_on is not null),
    check (review_due >= approved_on)
);
call ledger.keep('armouries', 'armoury_procedures');
