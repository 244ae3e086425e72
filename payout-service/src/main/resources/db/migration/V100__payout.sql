-- Which decisions have been seen, also those that pay nothing.
create table decision_seen (
    decision_id  uuid        primary key,
    municipality text        not null,
    outcome      text        not null,
    amount_ore   bigint      not null,
    payment_id   uuid,
    seen_at      timestamptz not null default clock_timestamp()
);

-- One row per payment. The key follows from the decision: the first net against paying twice.
create table payment (
    payment_id        uuid        primary key,
    decision_id       uuid        not null unique,
    municipality      text        not null,
    case_id           uuid        not null,
    application_id    uuid        not null,
    month             text        not null check (month ~ '^\d{4}-\d{2}$'),
    amount_ore        bigint      not null check (amount_ore > 0),
    decided_by        text        not null check (decided_by <> ''),
    execution_date    date        not null,
    state             text        not null check (state in ('HELD', 'SCHEDULED', 'IN_FILE', 'SENT', 'ACCEPTED', 'REJECTED', 'SETTLED', 'RETURNED', 'CANCELLED')),
    question          text        check ((question is not null) = (state = 'HELD')),
    -- The live payment of the same case and month that this one was held for. Kept when a person releases it.
    duplicate_of      uuid        references payment,
    -- Opened only when the bank file is made.
    sealed_payee_name bytea       not null,
    sealed_account    bytea       not null,
    file_id           uuid,
    reason            text,
    settled_on        date,
    scheduled_at      timestamptz not null,
    sent_at           timestamptz,
    changed_at        timestamptz not null
) with (fillfactor = 70);

-- The second net: a case and month is paid once unless a person has released another payment for it.
create unique index payment_one_live_per_case_and_month on payment (case_id, month)
    where duplicate_of is null and state not in ('REJECTED', 'RETURNED', 'CANCELLED');
create index payment_waiting on payment (municipality, payment_id) where state = 'SCHEDULED';
create index payment_open on payment (state, sent_at) where state in ('HELD', 'IN_FILE', 'SENT', 'ACCEPTED', 'REJECTED', 'RETURNED');
create index payment_of_file on payment (file_id, execution_date, payment_id) where file_id is not null;
create index payment_of_application on payment (application_id);
create index payment_of_case on payment (case_id);

-- Double entry: the amount stands on a debit and a credit account, so each entry sums to 0. One entry of a kind per
-- payment is the third net. Entries are only added by the service; the database refuses to change or truncate them.
create table ledger_entry (
    payment_id     uuid        not null references payment,
    kind           text        not null check (kind in ('GRANTED', 'IN_FILE', 'REJECTED', 'SETTLED', 'RETURNED', 'CANCELLED')),
    municipality   text        not null,
    debit_account  text        not null,
    credit_account text        not null,
    amount_ore     bigint      not null check (amount_ore > 0),
    booked_at      timestamptz not null,
    primary key (payment_id, kind),
    check (debit_account <> credit_account)
);

create view ledger_posting as
    select payment_id, kind, municipality, debit_account as account, amount_ore, booked_at from ledger_entry
    union all
    select payment_id, kind, municipality, credit_account, -amount_ore, booked_at from ledger_entry;

create function refuse_change_of_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'ledger_entry is append-only';
end $$;

create trigger ledger_append_only before update or truncate on ledger_entry
    for each statement execute function refuse_change_of_ledger();

-- A bank file is stored here before it leaves and never changed. Handing it over again sends the same bytes.
create table payment_file (
    file_id       uuid        primary key,
    municipality  text        not null,
    file_date     date        not null,
    sequence      int         not null check (sequence > 0),
    msg_id        text        not null unique check (length(msg_id) <= 35),
    format        text        not null,
    payments      int         not null check (payments > 0),
    sum_ore       bigint      not null check (sum_ore > 0),
    size          bigint      not null,
    sha256        text        not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    state         text        not null check (state in ('FROZEN', 'SENT')),
    sent_at       timestamptz,
    attempts      int         not null default 0,
    next_try_at   timestamptz not null,
    last_error    text,
    -- The fourth net: a scheduler that fires twice finds the number taken.
    unique (municipality, file_date, sequence)
);

create index payment_file_to_send on payment_file (next_try_at) where state = 'FROZEN';

-- What the bank has said, byte by byte, once per name and content.
create table bank_answer (
    answer_id   uuid        primary key,
    name        text        not null,
    sha256      text        not null,
    size        bigint      not null,
    remote_time timestamptz not null,
    received_at timestamptz not null,
    state       text        not null check (state in ('RECEIVED', 'APPLIED', 'UNREADABLE')),
    kind        text,
    statements  int         not null default 0,
    moved       int         not null default 0,
    applied_at  timestamptz,
    next_try_at timestamptz not null,
    unique (name, sha256)
);

create index bank_answer_to_apply on bank_answer (received_at) where state = 'RECEIVED';

-- The bytes of both kinds of files, in parts, so that no file has to fit into memory.
create table stored_part (
    owner   uuid  not null,
    part_no int   not null,
    bytes   bytea not null,
    primary key (owner, part_no)
);
alter table stored_part alter column bytes set storage external;

-- The bank and the ledger do not agree. While one is open no file is made for the municipality (for any, if the
-- municipality is not known).
create table difference (
    difference_id uuid        primary key,
    municipality  text,
    answer_id     uuid        not null references bank_answer,
    payment_id    uuid        references payment,
    reference     text        not null,
    kind          text        not null,
    expected_ore  bigint      not null,
    stated_ore    bigint      not null,
    found_at      timestamptz not null,
    resolved_at   timestamptz,
    resolved_by   text,
    note          text,
    check ((resolved_at is null) = (resolved_by is null and note is null))
);

create index difference_open on difference (municipality) where resolved_at is null;

-- What people have answered about held payments.
create table held_answer (
    payment_id  uuid        not null references payment,
    question    text        not null,
    answer      text        not null check (answer in ('RELEASED', 'CANCELLED')),
    answered_by text        not null,
    note        text        not null check (note <> ''),
    answered_at timestamptz not null
);
create index held_answer_of_payment on held_answer (payment_id);
