package se.bistand.notification.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The words of the e-mail. It says that there is a message and where to sign in, and nothing else: whoever reads
/// over a shoulder or has the wrong address must not learn that somebody has applied for assistance.
@Component
class Letterhead {
    private static final String SUBJECT = "Du har ett meddelande / You have a message";

    private final MailSettings settings;

    Letterhead(MailSettings settings) {
        this.settings = settings;
    }

    MimeMessage youHaveAMessage(Session session, UUID decisionId, InternetAddress to, Instant now)
            throws MessagingException {
        var message = new NamedMessage(session, MailEvents.messageId(decisionId, settings.messageIdDomain()));
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(SUBJECT, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(now));
        message.setText(text(settings.signInAt()), StandardCharsets.UTF_8.name());
        message.setContentLanguage(new String[] {"sv", "en"});
        // RFC 3834: no out-of-office answers to this one, please.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private static String text(URI signInAt) {
        return """
            Hej!

            Du har ett nytt meddelande. Logga in med e-legitimation för att läsa det:
            %1$s

            Det går inte att svara på det här mejlet.

            ---

            Hello,

            You have a new message. Sign in with your e-ID to read it:
            %1$s

            This e-mail cannot be replied to.
            """.formatted(signInAt);
    }

    /// Keeps the Message-ID it is given; a MimeMessage makes a new one each time it is saved.
    private static final class NamedMessage extends MimeMessage {
        private final String messageId;

        NamedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
