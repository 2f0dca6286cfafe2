-- The file that came with a stage of a road: its bytes are a document of the store.
create table accreditation.road_files (
    step    text not null,
    officer text,
    file    text,
    sha256  text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and file is not null and sha256 is not null))
);
call ledger.keep('accreditation', 'road_files');
create index on accreditation.road_files (sha256);
create index on accreditation.now_road_files (officer);

-- The bytes are read by whoever may read a record that names them.
create policy reads_by_road_file on ledger.document_parts for select to armedpolicinggov_app
    using (exists (select from accreditation.road_files record where record.sha256 = document_parts.sha256));
