/** Decisions arrive and are kept, each with the e-mail it calls for. */
@org.jspecify.annotations.NullMarked
package se.bistand.notification.decision;
