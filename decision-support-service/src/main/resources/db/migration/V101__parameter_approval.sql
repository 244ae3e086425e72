-- Derived parameter values a municipality has approved: one person approves, another confirms. A row is what was approved,
-- by whom and when, for ever; all that can happen to it is that it is confirmed, once.
create table parameter_approval (
    municipality      text        not null,
    name              text        not null,
    applies_from      date        not null,
    value             text        not null,
    approved_by       text        not null check (approved_by <> ''),
    approved_by_name  text        not null,
    approved_at       timestamptz not null,
    confirmed_by      text,
    confirmed_by_name text,
    confirmed_at      timestamptz,
    primary key (municipality, name, applies_from, value),
    constraint two_people check (confirmed_by <> approved_by),
    constraint whole_confirmation check (num_nulls(confirmed_by, confirmed_by_name, confirmed_at) in (0, 3))
);

create function refuse_change_of_parameter_approval() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.confirmed_by is null
       and (new.municipality, new.name, new.applies_from, new.value, new.approved_by, new.approved_by_name,
            new.approved_at)
           is not distinct from
           (old.municipality, old.name, old.applies_from, old.value, old.approved_by, old.approved_by_name,
            old.approved_at) then
        return new;
    end if;
    raise exception 'parameter_approval can only be confirmed, once';
end $$;

create trigger parameter_approval_confirmed_once before update or delete on parameter_approval
    for each row execute function refuse_change_of_parameter_approval();
