-- Whether the bank has ever contradicted us about a payment is asked for every decision, and no longer of open ones alone.
create index difference_of_payment on difference (payment_id) where payment_id is not null;

-- Which payments the bank has refused of a file handed over twice is asked for each that is not booked yet.
create index difference_refused_again on difference (reference) where kind = 'REFUSED_AFTER_SENT_AGAIN';
