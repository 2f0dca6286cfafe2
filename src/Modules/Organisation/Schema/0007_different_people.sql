-- Two officers' identifiers of two people who look like one.
create table organisation.different_people (
    officer text not null,
    other   text not null,
    reason  text,
    like ledger.stamp including all,
    check (withdrawn or reason is not null)
);
call ledger.keep('organisation', 'different_people');
