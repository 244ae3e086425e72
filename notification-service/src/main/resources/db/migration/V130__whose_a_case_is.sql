-- Whose a case is, for the page that tells who has read what.
create or replace view access_log_case_of as
    select r.person_ref as person, d.case_id from decision_reader r join decision d using (decision_id);
