-- Whether the bank has ever contradicted us about a payment is asked for every decision, and no longer of open ones alone.
create index difference_of_payment on difference (payment_id) where payment_id is not null;
