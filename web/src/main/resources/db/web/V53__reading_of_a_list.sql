-- A reading of a list that names nobody, such as the queue by API, is about no case in particular.
alter table access_log alter column case_id drop not null;
