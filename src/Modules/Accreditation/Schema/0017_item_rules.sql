-- Whether a tactic, munition or weapon is permitted, and whether it needs an authority before each use; no rule reads it.
create table accreditation.item_rules (
    item       text not null,
    force      text,
    "from"     date not null,
    permission text,
    before_use text,
    authority  text,
    like ledger.stamp including all,
    check (withdrawn or (permission is not null and before_use is not null and authority is not null))
);
call ledger.keep('accreditation', 'item_rules');
create index on accreditation.now_item_rules (item);

-- Versions by name and day: what they say is kept elsewhere.
create table accreditation.item_versions (
    item    text not null,
    force   text,
    "from"  date not null,
    version text,
    like ledger.stamp including all,
    check (withdrawn or version is not null)
);
call ledger.keep('accreditation', 'item_versions');
create index on accreditation.now_item_versions (item);
