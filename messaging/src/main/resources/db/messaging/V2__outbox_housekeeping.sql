-- Each thing to be done to the outbox stands alone: one that fails is shown, and the others are done all the same.

-- What failed the last time, shown until it is done: a partition's name, SQL state and message. No row of the outbox.
create table outbox_failure (step text primary key, cause text not null, at timestamptz not null default now());
create view outbox_failures as select count(*)::float8 from outbox_failure;

-- Rows written while their day had no partition lie in the default one, and PostgreSQL makes no partition beside such
-- rows: they move into it first. The parent is locked before, so that a row on its way there waits and goes right.
create function outbox_make_day(name text, day date) returns void language plpgsql as $$
begin
    lock table outbox in share row exclusive mode;
    execute format('create table %I (like outbox including defaults including constraints)', name);
    execute format('with moved as (delete from outbox_default where created_on = %L returning *)'
                   || ' insert into %I select * from moved', day, name);
    execute format('alter table outbox attach partition %I for values from (%L) to (%L)', name, day, day + 1);
end $$;

create function outbox_drop_day(name text) returns void language plpgsql as $$
declare
    unsent boolean;
begin
    execute format('select exists (select from %I where sent_at is null)', name) into unsent;
    if not unsent then execute format('drop table %I', name); end if;
end $$;

-- Nobody who writes an event waits long behind this one.
create or replace function outbox_housekeeping() returns void language plpgsql set lock_timeout = '2s' as $$
declare
    today date := (now() at time zone 'utc')::date;
    todo record;
begin
    if not pg_try_advisory_xact_lock(hashtext('outbox_housekeeping')) then return; end if;
    delete from outbox_failure;
    for todo in
        with made as (
            select inhrelid::regclass::text as name from pg_inherits where inhparent = 'outbox'::regclass),
        day as (
            select today + n as day from generate_series(0, 7) n union select created_on from outbox_default)
        select 'inbox' as step, 'delete from inbox where seen_at < now() - interval ''80 days''' as command
        union all
        select name, format('select outbox_make_day(%L, %L)', name, day)
        from (select 'outbox_' || to_char(day, 'YYYYMMDD') as name, day from day) d where name not in (table made)
        union all
        select name, format('select outbox_drop_day(%L)', name)
        from made where name ~ '^outbox_\d{8}$' and to_date(right(name, 8), 'YYYYMMDD') < today - 35
    loop
        begin
            execute todo.command;
        exception when others then
            insert into outbox_failure (step, cause) values (todo.step, sqlstate || ' ' || sqlerrm);
            raise warning 'The housekeeping of the outbox needs a person: % % %', todo.step, sqlstate, sqlerrm;
        end;
    end loop;
end $$;
select outbox_housekeeping();
