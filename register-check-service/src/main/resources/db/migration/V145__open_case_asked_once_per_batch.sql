-- Whether the cases are open is asked once for the lookups of a batch, not for each of them.
drop trigger lookup_needs_open_case on lookup;
create or replace function refuse_lookup_without_open_case() returns trigger language plpgsql as $$
begin
    if exists (select 1 from noted n left join application_check a on a.application_id = n.application_id
            and a.closed_at is null where a.application_id is null) then
        raise exception 'a lookup needs an open case' using errcode = '23514';
    end if;
    return null;
end $$;
create trigger lookup_needs_open_case after insert on lookup referencing new table as noted
    for each statement execute function refuse_lookup_without_open_case();
