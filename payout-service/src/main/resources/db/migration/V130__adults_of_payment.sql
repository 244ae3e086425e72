-- The adults of the household, as keyed references: two adults may each have a case with the other as co-applicant, and
-- the month of the household is still paid once. Payments from before this have none and are known by their case alone.
alter table payment add column applicant_refs text[] not null default '{}';

-- Read for every decision: no list of pending entries to search through.
create index payment_of_adult on payment using gin (applicant_refs) with (fastupdate = off);
