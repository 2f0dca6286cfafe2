-- The usual order of the long lists, newest first: without an index each page would sort all of a nation's records.
create index on deployments.now_deployments (opened_at desc, key);
create index on deployments.now_deployment_commanders ("from" desc, key);
create index on deployments.now_deployment_documents (created_at desc, key);
create index on deployments.now_document_checks (checked_at desc, key);
create index on asset_tracking.now_tracking_checks (checked_at desc, key);
create index on accreditation.now_commander_events ("on" desc, key);
create index on command_cover.now_rota ("from" desc, key);
