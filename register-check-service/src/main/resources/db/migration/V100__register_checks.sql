-- One check per application: done when every adult has been looked up.
create table application_check (
    application_id uuid primary key,
    case_id uuid not null,
    municipality text not null,
    month text not null,
    -- A later round (a renewed check) makes another event.
    round int not null default 1,
    received_at timestamptz not null,
    done_at timestamptz
);
create index application_check_waiting on application_check (received_at) where done_at is null;

-- One work row per adult. `claims` counts claims and fences: a worker that lost its lease can no longer write.
create table person_check (
    application_id uuid not null references application_check,
    person_no int not null,
    sealed_personal_number bytea not null,
    status text not null default 'WAITING' check (status in ('WAITING', 'DONE')),
    missing text[] not null,
    attempts int not null default 0,
    next_attempt_at timestamptz not null,
    leased_until timestamptz,
    claims int not null default 0,
    primary key (application_id, person_no)
) with (fillfactor = 70);
create index person_check_due on person_check (next_attempt_at) where status = 'WAITING';

-- The last answer of each register about each adult.
create table register_answer (
    application_id uuid not null,
    person_no int not null,
    register text not null,
    outcome text not null check (outcome in ('ANSWERED', 'NOTHING_FOUND', 'COULD_NOT_ANSWER')),
    reason text,
    read_at timestamptz not null,
    job_seeker boolean,
    payments jsonb not null,
    primary key (application_id, person_no, register),
    foreign key (application_id, person_no) references person_check
);
