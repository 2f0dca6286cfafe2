create schema organisation;

create table organisation.officers (
    officer text not null,
    force   text,
    name    text,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and name is not null))
);
call ledger.keep('organisation', 'officers');

create table organisation.ranks (
    officer text not null,
    "from"  date not null,
    rank    text,
    like ledger.stamp including all,
    check (withdrawn or rank is not null)
);
call ledger.keep('organisation', 'ranks');

create table organisation.posts (
    officer text not null,
    post    text not null,
    area    text not null,
    "from"  date not null,
    "to"    date,
    like ledger.stamp including all,
    check ("to" > "from")
);
call ledger.keep('organisation', 'posts');
