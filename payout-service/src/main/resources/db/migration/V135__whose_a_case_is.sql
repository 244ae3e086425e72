-- Whose a case is, as keyed references, for the page that tells who has read what. Of decisions that came before this
-- table the household is not known here.
create table case_person (
    person  text not null,
    case_id uuid not null,
    primary key (person, case_id)
);
create or replace view access_log_case_of as select person, case_id from case_person;
