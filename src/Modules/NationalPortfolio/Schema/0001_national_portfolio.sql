create schema national_portfolio;

create table national_portfolio.napp_meetings (
    meeting   text not null,
    held_on   date,
    cancelled boolean,
    like ledger.stamp including all,
    check (withdrawn or held_on is not null)
);
call ledger.keep('national_portfolio', 'napp_meetings');

create table national_portfolio.napp_attendance (
    meeting  text not null,
    region   text not null,
    officer  text,
    capacity text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and capacity is not null))
);
call ledger.keep('national_portfolio', 'napp_attendance');

create table national_portfolio.exercises (
    exercise            text not null,
    region              text,
    name                text,
    held_on             date,
    shared_with_napp_on date,
    learning            text,
    like ledger.stamp including all,
    check (withdrawn or (region is not null and name is not null and held_on is not null))
);
call ledger.keep('national_portfolio', 'exercises');
