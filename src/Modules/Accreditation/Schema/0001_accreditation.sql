create schema accreditation;

create table accreditation.items (
    item         text not null,
    force        text,
    kind         text,
    name         text,
    announced_on date,
    in_use_from  date,
    in_use_to    date,
    authority    text,
    like ledger.stamp including all,
    check (withdrawn or (kind is not null and name is not null)),
    check (in_use_to >= in_use_from)
);
call ledger.keep('accreditation', 'items');
create index on accreditation.items (item);
create index on accreditation.now_items (item);

create table accreditation.commander_events (
    event     text not null,
    officer   text,
    role      text,
    kind      text,
    item      text,
    "on"      date,
    provider  text,
    reference text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and kind is not null and "on" is not null))
);
call ledger.keep('accreditation', 'commander_events');
create index on accreditation.now_commander_events (officer, "on");
