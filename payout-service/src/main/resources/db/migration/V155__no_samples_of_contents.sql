-- Of contents nothing is looked up by value: statistics of them serve no plan, cost most of each analyze, and keep samples of
-- what people have told in pg_statistic after the rows themselves are gone.
alter table payment
    alter column sealed_payee_name set statistics 0,
    alter column sealed_account set statistics 0;
alter table account_correction alter column sealed_account set statistics 0;
alter table stored_part alter column bytes set statistics 0;
