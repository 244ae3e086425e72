/** Proofs of what finance and auditors see. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.overview;
