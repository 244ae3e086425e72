-- Events handled, per consumer; kept longer than a replay can reach.
create table inbox (
    consumer text not null,
    event_id uuid not null,
    seen_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_by_age on inbox using brin (seen_at);

-- Events to publish, one partition a day, kept 35 days from the day they were written so that topics can be rebuilt.
create table outbox (
    id bigint generated always as identity,
    created_on date not null default (now() at time zone 'utc')::date,
    event_id uuid not null,
    topic text not null,
    key text not null,
    payload bytea not null,
    traceparent text not null,
    created_at timestamptz not null default now(),
    sent_at timestamptz,
    refused text,
    primary key (id, created_on)
) partition by range (created_on);
create table outbox_default partition of outbox default;
create index outbox_by_unsent on outbox (id) where sent_at is null;
create index outbox_by_refused on outbox (key) where refused is not null;

-- A refused row holds up the later rows of its own case, and no other.
create view outbox_unsent as
    select id, created_on, topic, key, payload, traceparent from outbox
    where sent_at is null and refused is null and key not in (select key from outbox where refused is not null);

create function outbox_housekeeping() returns void language plpgsql as $$
declare
    today date := (now() at time zone 'utc')::date;
    day date;
    old record;
begin
    for n in 0..7 loop
        day := today + n;
        execute format('create table if not exists %I partition of outbox for values from (%L) to (%L)',
                       'outbox_' || to_char(day, 'YYYYMMDD'), day, day + 1);
    end loop;
    for old in select inhrelid::regclass as name from pg_inherits where inhparent = 'outbox'::regclass
               and inhrelid::regclass::text ~ '^outbox_\d{8}$'
               and to_date(right(inhrelid::regclass::text, 8), 'YYYYMMDD') < today - 35 loop
        execute format('select 1 from %s where sent_at is null limit 1', old.name) into day;
        if not found then execute format('drop table %s', old.name); end if;
    end loop;
    delete from inbox where seen_at < now() - interval '80 days';
exception when others then
    -- Sending goes on without it: rows of a day without a partition lie in the default one.
    raise warning 'The partitions of the outbox need a person: % %', sqlstate, sqlerrm;
end $$;
select outbox_housekeeping();

-- Records that could not be handled, and those of the same case that wait behind them.
create table parked (
    id bigint generated always as identity primary key,
    consumer text not null,
    record_id uuid not null,
    topic text not null,
    key text not null,
    payload bytea not null,
    traceparent text,
    cause text not null,
    parked_at timestamptz not null default now(),
    state text not null default 'PARKED' check (state in ('PARKED', 'RELEASED', 'DISCARDED')),
    closed_by text,
    closed_at timestamptz,
    note text,
    unique (consumer, record_id)
);
create index parked_by_case on parked (consumer, key) where state = 'PARKED';
create view parked_open as
    select id, consumer, topic, key as case_id, cause, parked_at from parked where state = 'PARKED';

-- The two signals operators watch: parked records, and the age in seconds of the oldest unsent outbox row.
create view parked_count as select count(*)::float8 from parked where state = 'PARKED';
create view outbox_oldest as
    select coalesce(extract(epoch from now() - min(created_at)), 0)::float8 from outbox where sent_at is null;
