/** What a decision says and when an e-mail is tried again; pure Java. */
@org.jspecify.annotations.NullMarked
package se.bistand.notification.domain;
