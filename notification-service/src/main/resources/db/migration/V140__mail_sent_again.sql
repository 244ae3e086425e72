-- Who has an e-mail that waited for a person sent again, and when; the last time only.
alter table mail add column sent_again_by text, add column sent_again_at timestamptz;
