-- An answer too large to fetch is noted without its content, and never applied.
alter table bank_answer alter column sha256 drop not null;
alter table bank_answer add constraint bank_answer_fetched check (sha256 is not null or state = 'UNREADABLE');
