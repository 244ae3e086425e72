/** What the bank answers: fetched, kept, applied, and compared with the ledger to the öre. */
@org.jspecify.annotations.NullMarked
package se.bistand.payout.answers;
