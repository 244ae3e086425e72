/** The service under test with everything it talks to. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout;
