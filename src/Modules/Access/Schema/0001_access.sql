create schema access;
grant usage on schema access to armedpolicinggov_app, armedpolicinggov_book;

-- Who consulted which personal data, when and by which page. No name, no free text, no search term.
create table access.view_log (
    entry     bigint generated always as identity primary key,
    viewed_at timestamptz not null,
    person    text not null,
    role      text not null,
    page      text not null,
    subjects  text[] not null,
    scope     text not null
);
call ledger.keep_for_ever('access.view_log', 'scope = any (string_to_array(current_setting(''app.scopes'', true), '',''))');
create policy adds on access.view_log for insert to armedpolicinggov_app with check (true);
create index on access.view_log (viewed_at);
