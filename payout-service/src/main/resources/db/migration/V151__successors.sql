-- A payment that was refused or came back may have a successor on the same decision. At any time a decision has at most
-- one payment that can reach the household: this index is the first net now, beside the key of the first payment.
alter table payment drop constraint payment_decision_id_key;
create unique index payment_one_live_per_decision on payment (decision_id) where state not in ('REJECTED', 'RETURNED');

-- A payment is succeeded once.
alter table payment add column replaces uuid references payment;
create unique index payment_replaced_once on payment (replaces) where replaces is not null;

-- What the household is owed by the one moves to the other.
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check
    check (kind in ('GRANTED', 'IN_FILE', 'REJECTED', 'SETTLED', 'RETURNED', 'CANCELLED', 'REPLACED'));

-- An account that one person has entered for a payment in place of a wrong one, and what another person said to it.
create table account_correction (
    correction_id  uuid        primary key,
    payment_id     uuid        not null references payment,
    sealed_account bytea       not null,
    entered_by     text        not null check (entered_by <> ''),
    entered_at     timestamptz not null,
    answer         text        check (answer in ('CONFIRMED', 'TAKEN_BACK')),
    answered_by    text,
    answered_at    timestamptz,
    check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null)),
    -- Two people, whatever the program does.
    check (answer is distinct from 'CONFIRMED' or answered_by <> entered_by)
);
create unique index account_correction_waiting on account_correction (payment_id) where answer is null;
