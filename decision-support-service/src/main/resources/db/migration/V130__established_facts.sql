-- What a named caseworker has established about an application: the facts nobody but a person can know. Rows are added
-- and never changed; a correction, and a withdrawal, is a new row that supersedes the one before it. People are numbered
-- within an application, so a fact counts for the application it was established in.
create table established_fact (
    fact_id                    uuid        primary key,
    application_id             uuid        not null references application,
    case_id                    uuid        not null,
    month                      text        not null,
    -- The calculation the person had before them.
    calculation_id             uuid        not null references calculation,
    kind                       text        not null check (kind in (
        'COST', 'NORM_DEVIATION', 'CARRIED_SURPLUS', 'JOB_STIMULUS', 'ACTIVITY', 'LAWFUL_STAY', 'NOT_COMPLETED',
        'INCOME')),
    subject                    text        not null check (subject <> ''),
    value                      text        not null check (value like '{%}'), -- JSON: the fields of the kind
    -- The fact no longer holds; its value is the one that was withdrawn.
    withdrawn                  boolean     not null,
    supersedes                 uuid        unique,
    sealed_reason              bytea       not null check (length(sealed_reason) > 0),
    established_by             text        not null check (established_by <> ''),
    sealed_established_by_name bytea       not null check (length(sealed_established_by_name) > 0),
    established_at             timestamptz not null,
    unique (fact_id, application_id, kind, subject),
    -- What is superseded is about the same.
    foreign key (supersedes, application_id, kind, subject)
        references established_fact (fact_id, application_id, kind, subject),
    constraint only_what_stands_is_withdrawn check (not withdrawn or supersedes is not null)
);

-- One line of rows for each thing established: the first is first alone, and each is superseded once.
create unique index established_fact_first on established_fact (application_id, kind, subject)
    where supersedes is null;
create index established_fact_application on established_fact (application_id);
create index established_fact_case on established_fact (case_id, month);

create function refuse_change_of_established_fact() returns trigger language plpgsql as $$
begin
    raise exception 'established_fact is append-only';
end $$;

create trigger established_fact_append_only before update or delete or truncate on established_fact
    for each statement execute function refuse_change_of_established_fact();
