-- Of contents nothing is looked up by value: statistics of them serve no plan, cost most of each analyze, and keep samples of
-- what people have told in pg_statistic after the rows themselves are gone.
alter table application
    alter column content set statistics 0,
    alter column sealed_email set statistics 0,
    alter column sealed_account set statistics 0,
    alter column sealed_payee_name set statistics 0;
alter table register_check alter column answers set statistics 0;
alter table calculation
    alter column tree set statistics 0,
    alter column facts set statistics 0,
    alter column proposed_reasons set statistics 0;
alter table decision
    alter column sealed_decision_maker set statistics 0,
    alter column sealed_reasons set statistics 0;
alter table established_fact
    alter column value set statistics 0,
    alter column sealed_reason set statistics 0,
    alter column sealed_established_by_name set statistics 0;

-- What was sampled before stays until it is cleared: no later analyze looks at these columns.
select pg_clear_attribute_stats(current_schema(), c.relname, a.attname, inherited)
from pg_attribute a join pg_class c on c.oid = a.attrelid, (values (false), (true)) as i (inherited)
where a.attstattarget = 0 and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p');
