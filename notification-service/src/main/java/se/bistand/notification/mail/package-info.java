/** The e-mails that say only that there is a message. */
@org.jspecify.annotations.NullMarked
package se.bistand.notification.mail;
