-- The mark is the household's, not one application's, and the same table has it in every service.
insert into protected_case (case_id) select distinct case_id from application where protected_identity
on conflict do nothing;
alter table application drop column protected_identity;
