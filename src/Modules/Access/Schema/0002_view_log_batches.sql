-- Digests of the view log, batch by batch: recorded like any other fact, so that each stands in the ledger with a leaf.
create table access.view_log_batches (
    batch       text not null,
    first_entry text,
    last_entry  text,
    entries     text,
    digest      text,
    like ledger.stamp including all,
    check (withdrawn or (first_entry is not null and last_entry is not null and entries is not null and digest is not null))
);
call ledger.keep('access', 'view_log_batches');

-- Entries get their numbers before they can be seen. Who takes the same lock alone knows that no lower number is still to come.
create function access.enter() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(7126208);
    return null;
end $$;
create trigger enters before insert on access.view_log for each statement execute function access.enter();
