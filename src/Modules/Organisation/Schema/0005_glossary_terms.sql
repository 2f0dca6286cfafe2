create table organisation.glossary_terms (
    term     text not null,
    name     text,
    meaning  text,
    variants text,
    like ledger.stamp including all,
    check (withdrawn or (name is not null and meaning is not null))
);
call ledger.keep('organisation', 'glossary_terms');
