-- Cases under secrecy (skyddade personuppgifter): named people alone may see them. A row is added and never taken away.
create table protected_case (
    case_id   uuid        primary key,
    marked_at timestamptz not null default clock_timestamp()
);
