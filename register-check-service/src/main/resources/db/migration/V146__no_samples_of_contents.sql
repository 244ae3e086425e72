-- Of contents nothing is looked up by value: statistics of them serve no plan, cost most of each analyze, and keep samples of
-- what people have told in pg_statistic after the rows themselves are gone.
alter table person_check alter column sealed_personal_number set statistics 0;
alter table person_answers alter column answers set statistics 0;
alter table raw_answer alter column sealed set statistics 0;
