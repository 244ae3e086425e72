-- The months with support before are asked for by case.
create index application_case on application (case_id, month);
