-- Three row writes and two checks of foreign keys for each entry become one: an entry carries the transaction that wrote
-- it. Whatever was written by a transaction older than all that are still going on is complete, so the chain goes on
-- from there and nothing needs to wait in a table of its own. Numbers alone do not do: a lower one may commit later.
alter table access_log add column tx bigint;
alter table access_log disable trigger access_log_append_only;
update access_log set tx = pg_current_xact_id()::text::bigint where id in (select entry from access_log_waiting);
alter table access_log enable trigger access_log_append_only;
alter table access_log alter column tx set default pg_current_xact_id()::text::bigint;
create index access_log_tx on access_log using brin (tx);
drop table access_log_waiting;

-- A row links many entries, each with its hash. Whether every entry is there is what verifying the chain tells.
-- position: of its first entry.
alter table access_log_link rename to access_log_link_before;
create table access_log_link (
    position bigint primary key,
    entries  bigint[] not null,
    hashes   text[]   not null,
    check (cardinality(entries) > 0 and cardinality(entries) = cardinality(hashes))
);
insert into access_log_link select position, array[entry], array[hash] from access_log_link_before;
drop table access_log_link_before;
create trigger access_log_link_append_only before update or delete or truncate on access_log_link
    for each statement execute function refuse_change_of_access_log();

-- Every entry's place in the chain.
create view access_log_linked as
    select l.position + e.n - 1 as position, e.entry, e.hash
    from access_log_link l, unnest(l.entries, l.hashes) with ordinality as e (entry, hash, n);

-- The last entry that is linked; nothing before it is linked any more.
create view access_log_last as
    select l.position + cardinality(l.entries) - 1 as position, l.hashes[cardinality(l.hashes)] as hash,
           coalesce(a.tx, 0) as tx, a.id
    from (select * from access_log_link order by position desc limit 1) l
    left join access_log a on a.id = l.entries[cardinality(l.entries)];
