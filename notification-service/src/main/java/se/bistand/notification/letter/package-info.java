/** The decision as its household reads it: page, PDF and API. */
@org.jspecify.annotations.NullMarked
package se.bistand.notification.letter;
