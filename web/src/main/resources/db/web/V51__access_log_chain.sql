-- Whose data it was, as a keyed reference, where one person is meant; a case is several.
alter table access_log add column subject text;
create index access_log_subject on access_log (subject, read_at) where subject is not null;

-- Each entry is hashed, with a key the database does not have, together with the hash before it. An entry that is
-- altered, taken away or put in between breaks the chain from there on.
create table access_log_link (
    position bigint primary key,
    entry    bigint not null unique references access_log,
    hash     text   not null
);
create trigger access_log_link_append_only before update or delete or truncate on access_log_link
    for each statement execute function refuse_change_of_access_log();

-- Entries that are not yet in the chain: one process at a time puts them there, within seconds.
create table access_log_waiting (
    entry bigint primary key references access_log
);
insert into access_log_waiting select id from access_log;

-- Which cases are a person's. A service that knows says so in a migration of its own.
create view access_log_case_of as select null::text as person, null::uuid as case_id where false;
