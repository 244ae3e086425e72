-- What a calculation rests on, so that it can be made again: the facts and the parameters of its day, byte for byte, and
-- the versions of the rules. Null for calculations made before this was kept.
create table parameter_snapshot (
    digest  text primary key, -- SHA-256 of the content
    content text not null     -- every value in force for a municipality and month, or that there is none
);

alter table calculation
    add column facts text,      -- the application and the register answers as read; names and birth dates sealed
    add column parameters text references parameter_snapshot,
    add column rules text,      -- every rule with its version
    add constraint whole_replay check (num_nulls(facts, parameters, rules) in (0, 3));
