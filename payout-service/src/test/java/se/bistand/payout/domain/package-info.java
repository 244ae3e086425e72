/** Proofs of the rules of payment. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.domain;
