-- A session is recorded once; what it is worth to each who attended are commander events with its reference.

create table accreditation.training_sessions (
    session          text not null,
    force            text,
    "on"             date,
    annual_refresher boolean,
    apstra_refresher boolean,
    active_command   boolean,
    shown            text,
    content          text,
    provider         text,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and "on" is not null and annual_refresher is not null and apstra_refresher is not null and active_command is not null))
);
call ledger.keep('accreditation', 'training_sessions');
create index on accreditation.now_training_sessions (force, "on" desc);

create table accreditation.training_session_roles (
    session text not null,
    role    text not null,
    like ledger.stamp including all
);
call ledger.keep('accreditation', 'training_session_roles');

create table accreditation.training_session_items (
    session text not null,
    item    text not null,
    like ledger.stamp including all
);
call ledger.keep('accreditation', 'training_session_items');

create table accreditation.training_session_attendance (
    session text not null,
    officer text not null,
    like ledger.stamp including all
);
call ledger.keep('accreditation', 'training_session_attendance');
create index on accreditation.now_training_session_attendance (officer);
