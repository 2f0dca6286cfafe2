-- On what approval a tactic, munition or weapon is brought in; its key is that of its item.
create table accreditation.item_approvals (
    item        text not null,
    force       text,
    class       text,
    approval    text,
    approved_on date,
    like ledger.stamp including all,
    check (withdrawn or (class is not null and approval is not null and approved_on is not null))
);
call ledger.keep('accreditation', 'item_approvals');
