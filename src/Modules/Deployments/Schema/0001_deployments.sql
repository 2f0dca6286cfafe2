create schema deployments;

create table deployments.record_standards (
    standard        text not null,
    deployment_kind text not null,
    decision        text not null,
    document_type   text not null,
    in_force_from   date,
    like ledger.stamp including all,
    check (withdrawn or in_force_from is not null)
);
call ledger.keep('deployments', 'record_standards');

create table deployments.deployments (
    deployment text not null,
    force      text,
    kind       text,
    decision   text,
    opened_at  timestamptz,
    closed_at  timestamptz,
    area       text,
    summary    text,
    like ledger.stamp including all,
    check (withdrawn or (force is not null and kind is not null and decision is not null and opened_at is not null)),
    check (closed_at >= opened_at)
);
call ledger.keep('deployments', 'deployments');
create index on deployments.now_deployments (force, opened_at);

create table deployments.deployment_commanders (
    deployment text not null,
    role       text not null,
    officer    text not null,
    "from"     timestamptz not null,
    "to"       timestamptz,
    like ledger.stamp including all,
    check ("to" > "from")
);
call ledger.keep('deployments', 'deployment_commanders');
create index on deployments.now_deployment_commanders (deployment);
create index on deployments.now_deployment_commanders (officer);

create table deployments.deployment_items (
    deployment    text not null,
    item          text not null,
    authorised_by text,
    like ledger.stamp including all,
    check (withdrawn or authorised_by is not null)
);
call ledger.keep('deployments', 'deployment_items');
create index on deployments.now_deployment_items (deployment);

create table deployments.deployment_vehicles (
    deployment text not null,
    vehicle    text not null,
    tracked    boolean,
    like ledger.stamp including all
);
call ledger.keep('deployments', 'deployment_vehicles');
create index on deployments.now_deployment_vehicles (deployment);

create table deployments.deployment_officers (
    deployment text not null,
    officer    text not null,
    role       text,
    discharged boolean,
    like ledger.stamp including all,
    check (withdrawn or role is not null)
);
call ledger.keep('deployments', 'deployment_officers');
create index on deployments.now_deployment_officers (deployment);

create table deployments.deployment_documents (
    document   text not null,
    deployment text,
    type       text,
    author     text,
    created_at timestamptz,
    file       text,
    sha256     text,
    like ledger.stamp including all,
    check (withdrawn or (deployment is not null and type is not null and author is not null and created_at is not null)),
    check (file is null or sha256 is not null)
);
call ledger.keep('deployments', 'deployment_documents');
create index on deployments.deployment_documents (sha256);
create index on deployments.now_deployment_documents (deployment);

create table deployments.document_checks (
    document   text not null,
    checked_at timestamptz not null,
    result     text,
    like ledger.stamp including all,
    check (withdrawn or result is not null)
);
call ledger.keep('deployments', 'document_checks');

-- The bytes of a document are read by whoever may read a record that names it.
create policy reads_by_record on ledger.document_parts for select to armedpolicinggov_app
    using (exists (select from deployments.deployment_documents record where record.sha256 = document_parts.sha256));
