-- Of contents nothing is looked up by value: statistics of them serve no plan, cost most of each analyze, and keep samples of
-- what people have told in pg_statistic after the rows themselves are gone.
alter table application alter column sealed_content set statistics 0;

-- What was sampled before stays until it is cleared: no later analyze looks at these columns.
select pg_clear_attribute_stats(current_schema(), c.relname, a.attname, inherited)
from pg_attribute a join pg_class c on c.oid = a.attrelid, (values (false), (true)) as i (inherited)
where a.attstattarget = 0 and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p');
