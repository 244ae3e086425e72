/** Held payments and the people who answer why. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.questions;
