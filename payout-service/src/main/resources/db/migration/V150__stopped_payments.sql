-- A person in finance may also stop a payment that waits for the next file. Who has stopped, released or cancelled what,
-- when and why stays as it was written; only erasure takes it away.
alter table held_answer drop constraint held_answer_answer_check;
alter table held_answer add constraint held_answer_answer_check check (answer in ('RELEASED', 'CANCELLED', 'STOPPED'));

create function refuse_change_of_answer() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger held_answer_append_only before update or truncate on held_answer
    for each statement execute function refuse_change_of_answer();
