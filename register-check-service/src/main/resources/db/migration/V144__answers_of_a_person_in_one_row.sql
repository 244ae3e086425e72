-- The last answers about a person in one row, written and read together, instead of a row for each of eight registers:
-- a third of the time to write and half of it to read. Long rows stay in the page: to move or compress them costs more.
create table person_answers (
    application_id uuid not null,
    person_no int not null,
    answers jsonb not null,
    primary key (application_id, person_no),
    foreign key (application_id, person_no) references person_check
) with (toast_tuple_target = 8160);

-- Nobody writes to what is copied.
lock table register_answer in access exclusive mode;
insert into person_answers (application_id, person_no, answers)
    select application_id, person_no, jsonb_agg(jsonb_build_object(
        'answer', jsonb_strip_nulls(jsonb_build_object('register', register, 'fund', nullif(fund, ''),
            'outcome', outcome, 'reason', reason)) || (content - 'whole' - 'silent' - 'protected'),
        'readAt', to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'attempt', attempt,
        'readNumber', read_number) order by register, fund)
    from register_answer group by application_id, person_no;
drop table register_answer;

-- Each answer by itself, for who asks by hand or of few people.
create view register_answer as
    select a.application_id, a.person_no, e.value #>> '{answer,register}' as register,
        coalesce(e.value #>> '{answer,fund}', '') as fund, e.value #>> '{answer,outcome}' as outcome,
        e.value #>> '{answer,reason}' as reason, (e.value ->> 'readAt')::timestamptz as read_at,
        (e.value ->> 'attempt')::int as attempt, (e.value ->> 'readNumber')::int as read_number,
        e.value -> 'answer' as content
    from person_answers a cross join lateral jsonb_array_elements(a.answers) e;
