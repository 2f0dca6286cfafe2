-- In which of their roles alone somebody attended a session: it refreshes no other.
alter table accreditation.training_session_attendance add column only_as text;
alter table accreditation.now_training_session_attendance add column only_as text;
