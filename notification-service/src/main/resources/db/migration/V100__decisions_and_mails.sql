-- A decision as the event stated it. What identifies a person stays sealed here too and is opened only to be shown.
create table decision (
    decision_id            uuid primary key,
    event_id               uuid not null unique,
    decided_at             timestamptz not null,
    municipality           text not null,
    case_id                uuid not null,
    application_id         uuid not null,
    month                  text not null,
    outcome                text not null,
    amount_ore             bigint not null check (amount_ore >= 0),
    decided_by             text not null,
    sealed_decision_maker  bytea not null,
    second_person          text,
    legal_basis            text not null,
    sealed_reasons         bytea not null,
    sealed_payee_name      bytea not null,
    lines                  jsonb not null
);
create index decision_application on decision (application_id);

-- Who may read the decision: one keyed hash per adult of the household.
create table decision_reader (
    person_ref   text not null,
    decision_id  uuid not null references decision,
    primary key (person_ref, decision_id)
);

-- The work of telling the household. WAITING rows are claimed by moving due_at one lease ahead, so that a
-- claim whose worker died becomes due again by itself.
create table mail (
    decision_id   uuid primary key references decision,
    about         uuid not null,
    municipality  text not null,
    case_id       uuid not null,
    application_id uuid not null,
    sealed_email  bytea not null,
    state         text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'NEEDS_PERSON')),
    attempts      integer not null default 0,
    waiting_since timestamptz not null,
    due_at        timestamptz not null,
    last_cause    text,
    sent_at       timestamptz
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index mail_due on mail (due_at) where state = 'WAITING';
create index mail_question on mail (waiting_since) where state = 'NEEDS_PERSON';
