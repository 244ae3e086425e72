/** Proofs of the bank's answers. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.answers;
