-- How those on a region's rota are reached: the region's own record, since an officer's is for their force to see.

create table command_cover.rota_contacts (
    region  text not null,
    officer text not null,
    name    text,
    reach   text,
    like ledger.stamp including all,
    check (withdrawn or (name is not null and reach is not null))
);
call ledger.keep('command_cover', 'rota_contacts');
