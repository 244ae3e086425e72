-- A register has marked a person of the household (skyddade personuppgifter): named people alone may see the case. Once
-- set it stays set, whatever a later answer says.
alter table application add column protected_identity boolean not null default false;

-- Whose a case is, for the page that tells who has read what.
create or replace view access_log_case_of as
    select unnest(applicant_refs) as person, case_id from application;
