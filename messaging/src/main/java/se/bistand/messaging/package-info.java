/** Inbox, outbox, relay, parking, envelope check and sealing: effectively-once delivery, and nothing else. */
@NullMarked
package se.bistand.messaging;

import org.jspecify.annotations.NullMarked;
