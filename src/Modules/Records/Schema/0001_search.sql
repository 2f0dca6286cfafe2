-- Finds records by the beginnings of words. An index holds whose record it is beside its words, so that a search looks at
-- nothing out of scope, and takes no longer for it.

create schema records;
grant usage on schema records to armedpolicinggov_app, armedpolicinggov_book;

-- Small letters without accents. Most text has none to take off.
create function records.plain(said text) returns text language plpgsql immutable parallel safe strict as $$
begin
    if said ~ '[^\x01-\x7f]' then return lower(regexp_replace(normalize(said, nfkd), '[\u0300-\u036f]', '', 'g') collate "C"); end if;
    return lower(said collate "C");
end $$;

-- The words that are sought: what is neither a letter from a to z nor a figure parts them.
create function records.sought(said text) returns text[] language sql immutable parallel safe strict as $$
    select array_remove(string_to_array(regexp_replace(records.plain(said), '[^a-z0-9]+', ' ', 'g'), ' '), '')
$$;

-- The words of a record: those of its names as they are sought, each also without what parts it (NR-45 is found by nr, by 45
-- and by nr45), and those of its further text. An index takes no word without end, so a name counts up to its 2,000th letter,
-- and a text without its longer words. The scope stands among the words with a mark that none of them has. The cost keeps the
-- planner from working it out row by row.
create function records.words(names text, further text, scope text) returns tsvector language plpgsql immutable parallel safe strict cost 10000 as $$
declare
    plain text := translate(left(records.plain(names), 2000), E'\t\r\n', '   ');
    words tsvector := array_to_tsvector(array_remove(string_to_array(
        '=' || scope || ' ' || regexp_replace(plain, '[^a-z0-9]+', ' ', 'g') || ' ' || regexp_replace(plain, '[^a-z0-9 ]+', '', 'g'), ' '), ''));
begin
    if further = '' then return words; end if;
    return words || strip(to_tsvector('pg_catalog.simple', regexp_replace(records.plain(further), '[^a-z0-9]+', ' ', 'g')));
end $$;

create index officers_words on organisation.now_officers using gin (records.words(coalesce(officer, '') || ' ' || coalesce(name, ''), '', scope)) where not withdrawn;
create index items_words on accreditation.now_items using gin (records.words(coalesce(item, '') || ' ' || coalesce(name, ''), '', scope)) where not withdrawn;
create index vehicles_words on asset_tracking.now_vehicles using gin (records.words(coalesce(vehicle, '') || ' ' || coalesce(callsign, ''), '', scope)) where not withdrawn;
create index armouries_words on armouries.now_armouries using gin (records.words(coalesce(armoury, '') || ' ' || coalesce(name, ''), '', scope)) where not withdrawn;
create index armoury_audits_words on armouries.now_armoury_audits using gin (records.words(coalesce(audit, '') || ' ' || coalesce(auditor, ''), coalesce(organisation, '') || ' ' || coalesce(summary, ''), scope)) where not withdrawn;
create index armoury_findings_words on armouries.now_armoury_findings using gin (records.words(coalesce(finding, ''), coalesce(summary, ''), scope)) where not withdrawn;
create index armoury_oversight_words on armouries.now_armoury_oversight using gin (records.words(coalesce(review, ''), coalesce(summary, ''), scope)) where not withdrawn;
create index deployments_words on deployments.now_deployments using gin (records.words(coalesce(deployment, ''), coalesce(area, '') || ' ' || coalesce(summary, ''), scope)) where not withdrawn;
create index napp_meetings_words on national_portfolio.now_napp_meetings using gin (records.words(coalesce(meeting, ''), '', scope)) where not withdrawn;
create index exercises_words on national_portfolio.now_exercises using gin (records.words(coalesce(exercise, '') || ' ' || coalesce(name, ''), coalesce(learning, ''), scope)) where not withdrawn;
