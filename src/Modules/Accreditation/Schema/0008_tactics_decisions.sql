-- Whether an existing commander needs a session on tactics, as the chief firearms instructor decided.
create table accreditation.tactics_decisions (
    decision text not null,
    officer  text,
    needed   boolean,
    "on"     date,
    reason   text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and needed is not null and "on" is not null and reason is not null))
);
call ledger.keep('accreditation', 'tactics_decisions');
create index on accreditation.now_tactics_decisions (officer, "on");
