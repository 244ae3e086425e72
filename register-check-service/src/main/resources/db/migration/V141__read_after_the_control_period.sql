-- The moment the control period (the month before the one applied for) is over, in Swedish time.
create function control_period_over(month text) returns timestamptz language sql stable as
    $$ select (month || '-01')::timestamp at time zone 'Europe/Stockholm' $$;

-- Whether the person has been looked up, or is about to be, since then: what was paid after an earlier read must not be
-- missed. Of a closed application nobody is looked up any more.
alter table person_check add column after_period boolean not null default false;
update person_check p set after_period = true
    from application_check a where a.application_id = p.application_id and a.closed_at is not null;
create index person_check_before_period_over on person_check (application_id, person_no) where not after_period;
