/** A bank behind SFTP: takes pain.001, answers pain.002 and camt.054, keeps a ledger that survives restarts. */
@NullMarked
package se.bistand.simulators.bank;

import org.jspecify.annotations.NullMarked;
