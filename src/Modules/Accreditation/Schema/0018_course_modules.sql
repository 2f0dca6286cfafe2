-- The modules of the course on a road to a role, each with its own result; before, a course named them as text.
create table accreditation.course_modules (
    step    text not null,
    number  text not null,
    officer text,
    module  text,
    result  text,
    like ledger.stamp including all,
    check (withdrawn or (officer is not null and module is not null and result is not null))
);
call ledger.keep('accreditation', 'course_modules');
create index on accreditation.now_course_modules (officer);
