/** The bank file: a set of payments is frozen, written once and handed over until the bank has it. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.file;
