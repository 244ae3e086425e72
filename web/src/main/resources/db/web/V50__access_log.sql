-- Who has read whose data, when and why. Rows are added and never changed.
create table access_log (
    id            bigint generated always as identity primary key,
    read_at       timestamptz not null default clock_timestamp(),
    viewer_kind   text        not null check (viewer_kind in ('STAFF', 'RESIDENT', 'SERVICE')),
    viewer_id     text        not null,
    viewer_roles  text[]      not null,
    municipality  text,
    case_id       uuid        not null,
    application_id uuid,
    purpose       text        not null
);

create index access_log_case on access_log (case_id, read_at);
create index access_log_viewer on access_log (viewer_id, read_at);

create function refuse_change_of_access_log() returns trigger language plpgsql as $$
begin
    raise exception 'access_log is append-only';
end $$;

create trigger access_log_append_only before update or delete or truncate on access_log
    for each statement execute function refuse_change_of_access_log();
