-- What the bank has told a person about a payment that it neither booked nor refused in a file. Once per payment, and only
-- ever added to.
create table told_by_bank (
    payment_id uuid        primary key references payment,
    told       text        not null check (told in ('PAID', 'NOT_PAID')),
    paid_on    date        check ((paid_on is not null) = (told = 'PAID')),
    evidence   text        not null check (evidence <> ''),
    noted_by   text        not null,
    noted_at   timestamptz not null
);

create trigger told_by_bank_append_only before update or truncate on told_by_bank
    for each statement execute function refuse_change_of_answer();
