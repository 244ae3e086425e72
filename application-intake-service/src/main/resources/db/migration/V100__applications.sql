-- The household's case: one per applicant and municipality, found again by the keyed reference of the applicant.
create table household_case (
    case_id       uuid        primary key,
    municipality  text        not null check (municipality ~ '^\d{4}$'),
    applicant_ref text        not null,
    opened_at     timestamptz not null default now(),
    unique (municipality, applicant_ref)
);

-- An application as it was received. Nothing that identifies anybody stands outside sealed_content.
create table application (
    application_id uuid        primary key,          -- follows from client and idempotency key
    case_id        uuid        not null references household_case,
    municipality   text        not null,
    client         text        not null,             -- kind and identity of who sent it; residents by their reference
    fingerprint    text        not null,             -- keyed, of the content
    month          text        not null check (month ~ '^\d{4}-\d{2}$'),
    kind           text        not null,
    applicant_refs text[]      not null,
    sealed_content bytea       not null,
    received_at    timestamptz not null
);

create index application_case on application (case_id);
create index application_refs on application using gin (applicant_refs);

-- What has happened to an application, as its household sees it. Filled by the events of the other services.
create table timeline (
    application_id uuid        not null,
    event_id       uuid        not null,             -- what told it; the application's own id for its start
    stage          text        not null,
    at             timestamptz not null,
    decision_id    uuid,
    outcome        text,
    amount_ore     bigint,
    day            date,
    primary key (application_id, event_id)
);
