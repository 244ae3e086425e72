-- Whose a case is, for the page that tells who has read what.
create or replace view access_log_case_of as
    select unnest(applicant_refs) as person, case_id from application;
