-- A unit of several forces, by their references with blanks between them.
create table organisation.joint_units (
    joint_unit text not null,
    name       text,
    forces     text,
    lead_force text,
    "from"     date,
    "to"       date,
    agreement  text,
    like ledger.stamp including all,
    check (withdrawn or (name is not null and forces is not null and lead_force is not null and "from" is not null)),
    check ("to" >= "from")
);
call ledger.keep('organisation', 'joint_units');

-- What of a force another force holds.
create table organisation.served_by (
    served    text not null,
    force     text,
    what      text,
    held_by   text,
    "from"    date,
    "to"      date,
    agreement text,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and what is not null and held_by is not null and "from" is not null)),
    check (force <> held_by),
    check ("to" >= "from")
);
call ledger.keep('organisation', 'served_by');
create index on organisation.now_served_by (force);

-- Organisations that are no force.
create table organisation.other_organisations (
    other_organisation text not null,
    name               text,
    sort               text,
    "from"             date,
    "to"               date,
    like ledger.stamp including all,
    check (withdrawn or (name is not null and sort is not null and "from" is not null)),
    check ("to" >= "from")
);
call ledger.keep('organisation', 'other_organisations');

-- Every force of a unit reads it as it is known now, and so does a force read what it holds for another.
create policy reads_of_its_forces on organisation.now_joint_units for select to armedpolicinggov_app
    using (not withdrawn and exists (select from unnest(string_to_array(forces, ' ')) as own (force) where 'force/' || own.force = any (string_to_array(current_setting('app.scopes', true), ','))));
create policy reads_what_it_holds on organisation.now_served_by for select to armedpolicinggov_app
    using (not withdrawn and 'force/' || held_by = any (string_to_array(current_setting('app.scopes', true), ',')));
