/** Proofs of scheduling. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.questions;
