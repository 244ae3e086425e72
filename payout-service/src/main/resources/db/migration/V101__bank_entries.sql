-- Which entries in the bank's books have moved a payment. The same entry may be told of any number of times; another
-- entry in the same direction has moved the money once more, which is a difference for a person.
create table bank_entry (
    payment_id uuid        not null references payment,
    direction  text        not null check (direction in ('DEBIT', 'RETURN', 'RETURN_REVERSED')),
    entry_ref  text        not null check (entry_ref <> ''),
    answer_id  uuid        not null references bank_answer,
    noted_at   timestamptz not null,
    primary key (payment_id, direction, entry_ref)
);
