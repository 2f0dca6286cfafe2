-- What the product keeps for the people who work with it: no evidence. The application adds rows and reads them, each time
-- those of one person; the latest counts. The owner can remove what somebody no longer wants kept, such as an address.

create schema work;
grant usage on schema work to armedpolicinggov_app, armedpolicinggov_book;

-- Up to which act somebody has seen what changed.
create table work.looks (
    look    bigint generated always as identity primary key,
    person  text not null,
    seen_to timestamptz not null,
    made_at timestamptz not null
);
create index on work.looks (person, look);

-- Who wants the weekly digest, and by mail to whom; no address: it is only kept here.
create table work.subscriptions (
    subscription bigint generated always as identity primary key,
    person       text not null,
    wanted       boolean not null,
    address      text check (length(address) <= 254),
    made_at      timestamptz not null
);
create index on work.subscriptions (person, subscription);

-- One digest for each person and week, whoever makes it first.
create table work.digests (
    digest  bigint generated always as identity primary key,
    person  text not null,
    week    date not null,
    address text,
    subject text not null,
    plain   text not null,
    html    text not null,
    made_at timestamptz not null,
    unique (person, week)
);

-- Each attempt to send one; no problem: it was taken.
create table work.sendings (
    sending bigint generated always as identity primary key,
    digest  bigint not null references work.digests,
    tried_at timestamptz not null,
    problem text
);
create index on work.sendings (digest);

-- Calendar feeds. Of a token only its SHA-256 is kept, so nobody who reads the database can open a feed.
create table work.feeds (
    feed       uuid primary key,
    person     text not null,
    holds      text not null check (holds in ('due', 'cover', 'meetings')),
    token_hash bytea not null unique check (length(token_hash) = 32),
    made_at    timestamptz not null
);
create index on work.feeds (person);
create table work.feed_ends (
    feed     uuid primary key references work.feeds,
    ended_at timestamptz not null
);
create table work.feed_fetches (
    entry      bigint generated always as identity primary key,
    feed       uuid not null references work.feeds,
    fetched_at timestamptz not null
);
create index on work.feed_fetches (feed, entry);

grant select, insert on work.looks, work.subscriptions, work.digests, work.sendings, work.feeds, work.feed_ends, work.feed_fetches to armedpolicinggov_app;
grant select on work.looks, work.subscriptions, work.digests, work.sendings, work.feeds, work.feed_ends, work.feed_fetches to armedpolicinggov_book;

-- Row-level security is on, so that no role but these two reads or adds anything; the owner removes. Whose rows are
-- meant each query of the application says itself: they are about its users, not of a force.
do $$
declare target regclass;
begin
    foreach target in array array['work.looks', 'work.subscriptions', 'work.digests', 'work.sendings', 'work.feeds', 'work.feed_ends', 'work.feed_fetches']::regclass[]
    loop
        execute format('alter table %s enable row level security', target);
        execute format('alter table %s force row level security', target);
        execute format('create policy reads on %s for select to armedpolicinggov_app, armedpolicinggov_book using (true)', target);
        execute format('create policy adds on %s for insert to armedpolicinggov_app with check (true)', target);
        execute format('create policy owner_finds on %s for select to %I using (true)', target, current_user);
        execute format('create policy owner_removes on %s for delete to %I using (true)', target, current_user);
    end loop;
end $$;
