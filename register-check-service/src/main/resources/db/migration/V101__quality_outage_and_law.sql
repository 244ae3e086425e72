-- Why a register may be asked. A lookup names one of these.
create table lookup_purpose (
    code text primary key,
    swedish text not null,
    law text not null
);
insert into lookup_purpose values
    ('INVESTIGATION', 'Utredning av rätt till ekonomiskt bistånd', '15 kap. 10–12 §§ socialtjänstlagen (2025:400)');

-- The case is open from the application until it is decided; after that nobody may be looked up for it.
alter table application_check
    add column closed_at timestamptz,
    add column purpose text not null default 'INVESTIGATION' references lookup_purpose;

-- HELD waits for a register that is not to be reached; REREAD is done for now and read again for what is missing.
alter table person_check
    drop constraint person_check_status_check,
    add constraint person_check_status_check check (status in ('WAITING', 'HELD', 'REREAD', 'DONE')),
    add column received_at timestamptz not null default now(),
    add column is_child boolean not null default false,
    add column subject text,
    add column read_number int not null default 1,
    add column hold_until timestamptz,
    add column probe boolean not null default false,
    add column probes int not null default 0;
drop index person_check_due;
create index person_check_due on person_check (next_attempt_at) where status in ('WAITING', 'REREAD');
create index application_check_case on application_check (case_id, month);
create index person_check_held on person_check (received_at) where status = 'HELD';
create index person_check_hold_until on person_check (hold_until) where status = 'HELD';

-- One row per lookup, written with the claim, before the call is made.
create table lookup (
    id bigint generated always as identity primary key,
    application_id uuid not null references application_check,
    person_no int not null,
    purpose text not null references lookup_purpose,
    registers text[] not null check (cardinality(registers) > 0),
    claim int not null,
    begun_at timestamptz not null
);
create index lookup_application on lookup (application_id);

create function refuse_lookup_without_open_case() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from application_check where application_id = new.application_id and closed_at is null) then
        raise exception 'a lookup needs an open case' using errcode = '23514';
    end if;
    return new;
end $$;
create trigger lookup_needs_open_case before insert or update on lookup
    for each row execute function refuse_lookup_without_open_case();

-- The last answer of each register, and of each a-kassa, about each person.
alter table register_answer
    drop constraint register_answer_pkey,
    drop constraint register_answer_outcome_check,
    add column fund text not null default '',
    add column attempt int not null default 1,
    add column read_number int not null default 1,
    add column content jsonb not null default '{}',
    drop column job_seeker,
    drop column payments,
    add primary key (application_id, person_no, register, fund),
    add constraint register_answer_outcome_check check (outcome in
        ('ANSWERED', 'NOTHING_FOUND', 'COULD_NOT_ANSWER', 'NOT_ENTITLED', 'PROTECTED_IDENTITY'));

-- The register whose question brings an answer.
create function asked_register(register text) returns text language sql immutable as
    $$ select case register when 'PENSIONSMYNDIGHETEN' then 'FORSAKRINGSKASSAN' else register end $$;

-- Answers as they came, sealed; deleted when they are no longer needed.
create table raw_answer (
    id bigint generated always as identity primary key,
    application_id uuid not null references application_check,
    person_no int not null,
    read_at timestamptz not null,
    sealed bytea not null
);
create index raw_answer_application on raw_answer (application_id);
alter table raw_answer alter column sealed set storage external;

-- Registers that have failed of late. A register without a row is asked as usual.
create table circuit (
    register text primary key,
    state text not null check (state in ('CLOSED', 'OPEN', 'HALF_OPEN')),
    failures int not null,
    openings int not null,
    since timestamptz,
    probe_at timestamptz
);

-- Whose a case is, for the page that tells who has read what.
create or replace view access_log_case_of as
    select p.subject as person, a.case_id from person_check p join application_check a using (application_id)
    where p.subject is not null;
create index person_check_subject on person_check (subject);
