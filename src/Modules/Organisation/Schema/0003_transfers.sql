-- An officer leaves for another force: what the force that they leave records and hands over, and what the other takes over.
create table organisation.transfers (
    transfer     text not null,
    from_officer text,
    to_force     text,
    "on"         date,
    name         text,
    rank         text,
    reason       text,
    like ledger.stamp including all,
    check (withdrawn or (from_officer is not null and to_force is not null and "on" is not null and name is not null))
);
call ledger.keep('organisation', 'transfers');
create index on organisation.now_transfers (from_officer);

create table organisation.transfer_events (
    transfer text not null,
    event    text not null,
    role     text,
    kind     text,
    item     text,
    "on"     date,
    provider text,
    like ledger.stamp including all,
    check (withdrawn or (kind is not null and "on" is not null))
);
call ledger.keep('organisation', 'transfer_events');

create table organisation.transfers_accepted (
    transfer     text not null,
    from_officer text,
    to_officer   text,
    like ledger.stamp including all,
    check (withdrawn or (from_officer is not null and to_officer is not null))
);
call ledger.keep('organisation', 'transfers_accepted');
create index on organisation.now_transfers_accepted (from_officer);
create index on organisation.now_transfers_accepted (to_officer);

-- Two officers' identifiers of one person.
create table organisation.same_person (
    officer text not null,
    same_as text not null,
    reason  text,
    like ledger.stamp including all,
    check (withdrawn or reason is not null)
);
call ledger.keep('organisation', 'same_person');
create index on organisation.now_same_person (same_as);

-- What concerns two forces both may read as it is known now: what is handed over, by the one that it is handed to; that it was
-- taken over, by the one that handed it over; and that an officer of theirs is somebody of another force. Each keeps its own,
-- and what is withdrawn is open to its own force alone.
create policy reads_what_is_offered on organisation.now_transfers for select to armedpolicinggov_app
    using (not withdrawn and 'force/' || to_force = any (string_to_array(current_setting('app.scopes', true), ',')));
create policy reads_what_is_offered on organisation.now_transfer_events for select to armedpolicinggov_app
    using (exists (select from organisation.now_transfers offered where offered.key = now_transfer_events.transfer));
create policy reads_what_came_of_it on organisation.now_transfers_accepted for select to armedpolicinggov_app
    using (not withdrawn and 'force/' || split_part(from_officer, '/', 1) = any (string_to_array(current_setting('app.scopes', true), ',')));
create policy reads_of_the_other on organisation.now_same_person for select to armedpolicinggov_app
    using (not withdrawn and 'force/' || split_part(same_as, '/', 1) = any (string_to_array(current_setting('app.scopes', true), ',')));
