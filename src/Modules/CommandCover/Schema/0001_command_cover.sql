create schema command_cover;

create table command_cover.rota (
    shift   text not null,
    region  text,
    role    text,
    officer text,
    "from"  timestamptz,
    "to"    timestamptz,
    like ledger.stamp including all,
    check (withdrawn or (region is not null and role is not null and officer is not null and "from" is not null)),
    check ("to" > "from")
);
call ledger.keep('command_cover', 'rota');
create index on command_cover.now_rota (region, "from");
