-- How many commanders a force needs by role and rank, from a day on.
create table accreditation.establishment_numbers (
    force    text not null,
    role     text not null,
    rank     text,
    "from"   date not null,
    required text,
    reason   text,
    approval text,
    like ledger.stamp including all,
    check (withdrawn or (required is not null and reason is not null and approval is not null))
);
call ledger.keep('accreditation', 'establishment_numbers');
