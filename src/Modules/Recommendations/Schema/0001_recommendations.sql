create schema recommendations;

create table recommendations.milestones (
    recommendation text not null,
    owner          text,
    delivered_on   date,
    reference      text,
    like ledger.stamp including all,
    check (withdrawn or owner is not null)
);
call ledger.keep('recommendations', 'milestones');
