-- Of contents nothing is looked up by value: statistics of them serve no plan, cost most of each analyze, and keep samples of
-- what people have told in pg_statistic after the rows themselves are gone.
alter table decision
    alter column sealed_decision_maker set statistics 0,
    alter column sealed_reasons set statistics 0,
    alter column sealed_payee_name set statistics 0,
    alter column lines set statistics 0;
alter table mail alter column sealed_email set statistics 0;
