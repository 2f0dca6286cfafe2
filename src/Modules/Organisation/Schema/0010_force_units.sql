-- A unit of one force, and whether its people count as crews of armed response vehicles.
create table organisation.force_units (
    force_unit    text not null,
    force         text,
    name          text,
    counts_as_arv boolean,
    "from"        date,
    "to"          date,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and name is not null and "from" is not null)),
    check ("to" >= "from")
);
call ledger.keep('organisation', 'force_units');

-- How many of a rank it is to have, from a day on.
create table organisation.force_unit_numbers (
    force_unit text not null,
    rank       text not null,
    "from"     date not null,
    required   text,
    authority  text,
    like ledger.stamp including all,
    check (withdrawn or (required is not null and authority is not null))
);
call ledger.keep('organisation', 'force_unit_numbers');
