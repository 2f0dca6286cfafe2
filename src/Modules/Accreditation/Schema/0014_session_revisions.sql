-- Each act that changes a session on record moves the session's own record on: who had an earlier one before them is refused.
alter table accreditation.training_sessions add column revision text;
alter table accreditation.now_training_sessions add column revision text;
