create schema asset_tracking;

create table asset_tracking.vehicles (
    vehicle         text not null,
    force           text,
    callsign        text,
    in_service_from date,
    in_service_to   date,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and in_service_from is not null)),
    check (in_service_to >= in_service_from)
);
call ledger.keep('asset_tracking', 'vehicles');

create table asset_tracking.tracking_checks (
    vehicle    text not null,
    checked_at timestamptz not null,
    result     text,
    checked_by text,
    like ledger.stamp including all,
    check (withdrawn or result is not null)
);
call ledger.keep('asset_tracking', 'tracking_checks');

create table asset_tracking.tracking_training (
    officer    text not null,
    "on"       date not null,
    expires_on date,
    like ledger.stamp including all,
    check (expires_on >= "on")
);
call ledger.keep('asset_tracking', 'tracking_training');
