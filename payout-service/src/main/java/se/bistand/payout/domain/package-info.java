/** What a payment is, what may happen to it and how the ledger follows: no clock, database, file or message here. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.domain;
