-- Each step of a payment wrote its adults to an index of their own again, four times for each payment that was paid, and
-- that index was a third to a half of what a step cost. Whose a case is, is written once for each case; payments of an
-- adult are found by the cases of the adult.
insert into case_person (person, case_id)
    select distinct ref, case_id from payment, unnest(applicant_refs) ref order by ref, case_id on conflict do nothing;
comment on table case_person is 'Whose a case is. By it a second payment for the same adult and month is found: no row '
    'may go while a payment of its case is kept, and whoever adds a payment adds the adults of its case.';
drop index payment_of_adult;
drop index payment_of_case;
create index payment_of_case on payment (case_id, month);
