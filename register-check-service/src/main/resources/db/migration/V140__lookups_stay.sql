-- What was noted of a lookup stays as it was noted.
create function refuse_change_of_lookup() returns trigger language plpgsql as $$
begin
    raise exception 'lookup is append-only';
end $$;
create trigger lookup_append_only before update or delete or truncate on lookup
    for each statement execute function refuse_change_of_lookup();
