-- A rank that an officer acts in for a time.
create table organisation.acting_ranks (
    officer text not null,
    "from"  date not null,
    "to"    date,
    rank    text,
    like ledger.stamp including all,
    check (withdrawn or rank is not null),
    check ("to" > "from")
);
call ledger.keep('organisation', 'acting_ranks');

-- An officer leaves the service.
create table organisation.officers_left (
    leaving text not null,
    officer text,
    "on"    date,
    why     text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and "on" is not null and why is not null))
);
call ledger.keep('organisation', 'officers_left');
create index on organisation.now_officers_left (officer);
