-- What decision-support knows of an application. The row comes with whichever of the two events arrives first, and is
-- the lock under which the application is calculated and decided.
create table application (
    application_id    uuid        primary key,
    case_id           uuid        not null,
    municipality      text        not null,
    -- From ApplicationSubmitted; null until it has come.
    month             text,
    kind              text,
    submitted_at      timestamptz,
    content           text,       -- people, housing, costs, incomes as JSON; names and birth dates sealed
    applicant_refs    text[],
    sealed_email      bytea,
    sealed_account    bytea,
    sealed_payee_name bytea,
    language          text,
    -- The calculation that counts, and how many there have been.
    calculations      integer     not null default 0,
    calculation_id    uuid,
    decided_at        timestamptz
);

create index application_queue on application (municipality, submitted_at, application_id)
    where calculation_id is not null and decided_at is null;

-- Each round of register answers. One that comes after the decision is kept and flagged, and changes nothing by itself.
create table register_check (
    event_id       uuid        primary key,
    application_id uuid        not null references application,
    occurred_at    timestamptz not null,
    answers        text        not null,
    after_decision boolean     not null,
    calculation_id uuid
);

create index register_check_application on register_check (application_id, occurred_at);

-- Calculations are added and never changed: what a person decided on can always be shown again.
create table calculation (
    calculation_id   uuid        primary key,
    application_id   uuid        not null references application,
    number           integer     not null,
    register_check   uuid        not null references register_check,
    result           text        not null check (result in ('DEFICIT', 'SURPLUS', 'UNCLEAR')),
    need_ore         bigint      not null,
    means_ore        bigint      not null,
    difference_ore   bigint,
    cuts_something   boolean     not null,
    questions        text[]      not null,
    tree             text        not null, -- canonical JSON, byte for byte as calculated
    proposed_reasons text        not null,
    calculated_at    timestamptz not null,
    unique (application_id, number),
    -- What is unclear has no sum, and what has no sum is unclear.
    check ((result = 'UNCLEAR') = (difference_ore is null))
);

create table decision (
    decision_id           uuid        primary key,
    application_id        uuid        not null unique references application,
    calculation_id        uuid        not null references calculation,
    outcome               text        not null check (outcome in ('GRANT', 'PARTIAL', 'REJECTION', 'DISMISSAL')),
    amount_ore            bigint      not null check (amount_ore >= 0),
    decided_by            text        not null check (decided_by <> ''),
    sealed_decision_maker bytea       not null,
    sealed_reasons        bytea       not null,
    answered_questions    text[]      not null,
    decided_at            timestamptz not null,
    check ((outcome in ('GRANT', 'PARTIAL')) = (amount_ore > 0))
);

-- What still waits for its registers: few rows, asked for by the metrics.
create index application_uncalculated on application (submitted_at) where calculation_id is null;
