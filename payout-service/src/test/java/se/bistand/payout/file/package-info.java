/** Proofs of the bank file. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.file;
