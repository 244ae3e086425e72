/** From a decision to a payment that waits for its bank file, or is held for a person. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.scheduling;
