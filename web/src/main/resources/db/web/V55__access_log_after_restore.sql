-- A restore into a new cluster begins transaction numbers anew, and entries with low numbers lie behind the head of the
-- chain: they would never be linked. This gives what was restored numbers below all new ones. What the chain had passed
-- by stays passed by, and what waited for it is linked after the head. Call it before the service starts.
create function access_log_after_restore() returns bigint language plpgsql as $$
declare
    renumbered bigint;
begin
    alter table access_log disable trigger access_log_append_only;
    update access_log a
    set tx = case
        when (coalesce(a.tx, 0), a.id) > (coalesce(head.tx, 0), coalesce(head.id, 0)) then pg_current_xact_id()::text::bigint
        when exists (select from access_log_linked l where l.entry = a.id) then 0
        else -1 end
    from (select max(tx) as tx, max(id) as id from access_log_last) head;
    get diagnostics renumbered = row_count;
    alter table access_log enable trigger access_log_append_only;
    return renumbered;
end
$$;
