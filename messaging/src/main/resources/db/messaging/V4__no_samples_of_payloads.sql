-- Nothing is looked up by what an event says: statistics of it serve no plan, cost most of each analyze, and keep samples
-- in pg_statistic after the rows themselves are gone.
alter table outbox alter column payload set statistics 0;
alter table parked alter column payload set statistics 0;

create or replace function outbox_make_day(name text, day date) returns void language plpgsql as $$
begin
    lock table outbox in share row exclusive mode;
    execute format('create table %I (like outbox including defaults including constraints)', name);
    execute format('alter table %I alter payload set statistics 0', name); -- not copied by "like"
    execute format('with moved as (delete from outbox_default where created_on = %L returning *)'
                   || ' insert into %I select * from moved', day, name);
    execute format('alter table outbox attach partition %I for values from (%L) to (%L)', name, day, day + 1);
end $$;

-- What was sampled before stays until it is cleared: no later analyze looks at these columns.
select pg_clear_attribute_stats(current_schema(), c.relname, a.attname, inherited)
from pg_attribute a join pg_class c on c.oid = a.attrelid, (values (false), (true)) as i (inherited)
where a.attstattarget = 0 and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p');
