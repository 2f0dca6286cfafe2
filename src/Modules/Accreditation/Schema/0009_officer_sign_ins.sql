-- Whose records somebody sees as their own: which officer signs in as whom, and from when to when.
create table accreditation.officer_sign_ins (
    sign_in text not null,
    officer text,
    person  text,
    "from"  date,
    "to"    date,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and person is not null and "from" is not null))
);
call ledger.keep('accreditation', 'officer_sign_ins');
create index on accreditation.now_officer_sign_ins (person);
create index on accreditation.now_officer_sign_ins (officer);
