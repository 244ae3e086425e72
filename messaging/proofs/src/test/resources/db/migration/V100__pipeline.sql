-- What the pipeline of the tests did: every row is one effect, in the order of the effects.
create table effect (
    n bigint generated always as identity primary key,
    stage text not null,
    run text not null,
    case_id uuid not null,
    event_id uuid not null,
    seq bigint not null
);
