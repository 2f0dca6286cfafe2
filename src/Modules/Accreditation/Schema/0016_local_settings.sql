-- Until when a value holds that the nation set.
alter table accreditation.accreditation_settings add column "until" date;
alter table accreditation.now_accreditation_settings add column "until" date;

-- Values that a region or a force sets for itself, and that are stricter; no rule reads them.
create table accreditation.local_settings (
    name      text not null,
    place     text not null,
    "from"    date not null,
    value     text,
    authority text,
    "until"   date,
    like ledger.stamp including all,
    check (withdrawn or (value is not null and authority is not null)),
    check ("until" > "from")
);
call ledger.keep('accreditation', 'local_settings');
