-- What one round of the relay takes: at most 2,000 rows and 16 MiB, half of what the producer holds, so that neither a
-- backlog of large events nor a broker that is slow takes the memory of the service. The first row is always taken.
create view outbox_next as
    select id, topic, key, payload, traceparent from (
        select *, sum(octet_length(payload)) over (order by id) - octet_length(payload) as before
        from (select * from outbox_unsent order by id limit 2000) next) next
    where before + octet_length(payload) <= 16 << 20 or before = 0;
