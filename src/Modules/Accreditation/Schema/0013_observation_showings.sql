-- How a tactic or munition was shown to one who observed it by themselves; who showed it is the event's provider.
create table accreditation.observation_showings (
    event   text not null,
    officer text,
    shown   text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and shown is not null))
);
call ledger.keep('accreditation', 'observation_showings');
create index on accreditation.now_observation_showings (officer);
