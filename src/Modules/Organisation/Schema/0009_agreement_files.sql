-- The text of an agreement: its bytes are a document of the store.
create table organisation.agreement_files (
    agreement text not null,
    file      text,
    sha256    text,
    like ledger.stamp including all,
    check (withdrawn or (file is not null and sha256 is not null))
);
call ledger.keep('organisation', 'agreement_files');
create index on organisation.agreement_files (sha256);

-- The bytes are read by whoever may read a record that names them.
create policy reads_by_agreement on ledger.document_parts for select to armedpolicinggov_app
    using (exists (select from organisation.agreement_files record where record.sha256 = document_parts.sha256));
