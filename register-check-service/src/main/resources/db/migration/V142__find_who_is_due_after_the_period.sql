-- When the person is to be looked up once more because the control period is over; null once that is begun. A column of
-- the person's own, so that who is due is found by an index, however many wait for their month to end.
alter table person_check add column read_after timestamptz;
update person_check p set read_after = control_period_over(a.month)
    from application_check a where a.application_id = p.application_id and not p.after_period;
alter table person_check drop column after_period;
create index person_check_read_after on person_check (read_after) where read_after is not null;
