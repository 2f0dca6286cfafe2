-- What a complaint and misconduct check found, apart from the event that says that there was one.
create table accreditation.conduct_check_outcomes (
    event   text not null,
    officer text,
    outcome text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and outcome is not null))
);
call ledger.keep('accreditation', 'conduct_check_outcomes');
create index on accreditation.now_conduct_check_outcomes (officer);

-- Numbers that the product warns by; no rule reads them.
create table accreditation.accreditation_settings (
    name      text not null,
    "from"    date not null,
    value     text,
    authority text,
    like ledger.stamp including all,
    check (withdrawn or (value is not null and authority is not null))
);
call ledger.keep('accreditation', 'accreditation_settings');
