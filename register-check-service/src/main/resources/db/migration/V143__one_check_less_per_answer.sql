-- Each answer looked up the row of its person, nine times for an application, though whoever writes answers has just
-- inserted or updated that row in the same transaction (Answers.save says so), and nothing deletes it.
alter table register_answer drop constraint register_answer_application_id_person_no_fkey;
