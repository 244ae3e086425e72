-- What the application states of each person's assets, to be held against what the registers know. Of an application in
-- the older format, which has no such part, nothing is stated.
alter table person_check
    add column stated_vehicles int not null default 0,
    add column stated_capital boolean not null default false;
