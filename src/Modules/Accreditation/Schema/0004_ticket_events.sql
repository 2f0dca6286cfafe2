-- Tickets handed in and taken back: beside the commander events that they make, since a ticket is not of one role.
create table accreditation.ticket_events (
    event   text not null,
    officer text,
    kind    text,
    "on"    date,
    reason  text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and kind is not null and "on" is not null))
);
call ledger.keep('accreditation', 'ticket_events');
create index on accreditation.now_ticket_events (officer, "on");
