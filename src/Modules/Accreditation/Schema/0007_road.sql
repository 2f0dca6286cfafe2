-- Stages on the road to a role, done or left out for a reason.
create table accreditation.road_steps (
    step     text not null,
    officer  text,
    role     text,
    stage    text,
    "on"     date,
    left_out text,
    provider text,
    version  text,
    details  text,
    evidence text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and role is not null and stage is not null and "on" is not null))
);
call ledger.keep('accreditation', 'road_steps');
create index on accreditation.now_road_steps (officer, role);
