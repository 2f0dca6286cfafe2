-- What each stage of a road asks, and the roles other than AFO that an armed officer may be accredited for.
alter table accreditation.road_steps
    add column result text, add column route text, add column modules text, add column footage_watched text,
    add column footage text, add column options text, add column times text;
alter table accreditation.now_road_steps
    add column result text, add column route text, add column modules text, add column footage_watched text,
    add column footage text, add column options text, add column times text;

alter table accreditation.afo_events add column role text;
alter table accreditation.now_afo_events add column role text;
