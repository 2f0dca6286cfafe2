-- Authorised firearms officers: their selection, what keeps their authority current, and their training days. No rule reads any of it.
create table accreditation.afo_steps (
    step       text not null,
    officer    text,
    stage      text,
    "on"       date,
    result     text,
    left_out   text,
    decided_by text,
    version    text,
    details    text,
    observers  text,
    comment    text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and stage is not null and "on" is not null and (result is not null or left_out is not null)))
);
call ledger.keep('accreditation', 'afo_steps');
create index on accreditation.now_afo_steps (officer);

create table accreditation.afo_events (
    event   text not null,
    officer text,
    kind    text,
    "on"    date,
    weapon  text,
    given_by text,
    reason  text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and kind is not null and "on" is not null))
);
call ledger.keep('accreditation', 'afo_events');
create index on accreditation.now_afo_events (officer);

create table accreditation.afo_training_days (
    training_day text not null,
    force        text,
    "on"         date,
    content      text,
    provider     text,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and "on" is not null and content is not null))
);
call ledger.keep('accreditation', 'afo_training_days');

create table accreditation.afo_training_attendance (
    training_day text not null,
    officer      text not null,
    like ledger.stamp including all
);
call ledger.keep('accreditation', 'afo_training_attendance');
create index on accreditation.now_afo_training_attendance (officer);
