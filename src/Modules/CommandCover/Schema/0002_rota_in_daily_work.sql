-- Who belongs to a cadre of specialists, and who is away: what a rota is checked against before it is recorded.

create table command_cover.cadre_members (
    member     text not null,
    region     text,
    officer    text,
    specialism text,
    "from"     date,
    "to"       date,
    like ledger.stamp including all,
    check (withdrawn or (region is not null and officer is not null and specialism is not null and "from" is not null)),
    check ("to" >= "from")
);
call ledger.keep('command_cover', 'cadre_members');
create index on command_cover.now_cadre_members (region, specialism);

create table command_cover.absences (
    absence text not null,
    officer text,
    kind    text,
    "from"  date,
    "to"    date,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and kind is not null and "from" is not null)),
    check ("to" >= "from")
);
call ledger.keep('command_cover', 'absences');
create index on command_cover.now_absences (officer, "from");

-- What a shift's own record has no room for; its key is that of the shift.
create table command_cover.shift_details (
    shift      text not null,
    specialism text,
    duty       text,
    cover_from text,
    like ledger.stamp including all,
    check (withdrawn or (duty is not null and cover_from is not null))
);
call ledger.keep('command_cover', 'shift_details');

create table command_cover.shift_swaps (
    swap     text not null,
    shift    text,
    given_by text,
    taken_by text,
    "on"     date,
    reason   text,
    like ledger.stamp including all,
    check (withdrawn or (shift is not null and given_by is not null and taken_by is not null and "on" is not null and reason is not null))
);
call ledger.keep('command_cover', 'shift_swaps');
create index on command_cover.now_shift_swaps (shift);

-- A shift that the checks refuse stands here until a second person decides; only then is there a shift.
create table command_cover.rota_overrides (
    override        text not null,
    region          text,
    role            text,
    officer         text,
    "from"          timestamptz,
    "to"            timestamptz,
    specialism      text,
    duty            text,
    cover_from      text,
    obstacles       text,
    reason          text,
    asked_by        text,
    state           text,
    decided_by      text,
    decided_because text,
    shift           text,
    like ledger.stamp including all,
    check (withdrawn or (region is not null and role is not null and officer is not null and "from" is not null and "to" is not null and duty is not null
        and cover_from is not null and obstacles is not null and reason is not null and asked_by is not null and state is not null)),
    check ("to" > "from"),
    check (decided_by <> asked_by)
);
call ledger.keep('command_cover', 'rota_overrides');
create index on command_cover.now_rota_overrides (region, state);
create index on command_cover.now_rota_overrides (shift);
