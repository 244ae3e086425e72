package se.bistand.notification.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import se.bistand.messaging.Sealing;

/// Carries a batch to the mail server, in equal parts over a few connections: a server answers several times for each
/// e-mail, and one after the other they wait for it. A lost connection ends its part: the server is asked again later,
/// not once per e-mail.
@Component
class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int WORTH_A_CONNECTION = 20;

    static {
        // Named, or the library looks through the whole class path for it with every e-mail.
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final JavaMailSenderImpl server;
    private final Sealing sealing;
    private final Letterhead letterhead;
    private final MailSettings settings;
    private final Clock clock;

    Postman(JavaMailSenderImpl server, Sealing sealing, Letterhead letterhead, MailSettings settings, Clock clock) {
        this.server = server;
        this.sealing = sealing;
        this.letterhead = letterhead;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param until after this moment no further e-mail is begun
    /// @return one attempt for each e-mail, in the same order
    List<Attempt> carry(List<Claimed> mails, Instant until) {
        var session = server.getSession();
        int part = Math.max(WORTH_A_CONNECTION, Math.ceilDiv(mails.size(), settings.connections()));
        try (var carriers = Executors.newVirtualThreadPerTaskExecutor()) {
            var parts = new ArrayList<Future<List<Attempt>>>();
            for (int from = 0; from < mails.size(); from += part) {
                var mailsOfOne = mails.subList(from, Math.min(from + part, mails.size()));
                parts.add(carriers.submit(() -> overOneConnection(mailsOfOne, until, session)));
            }
            var attempts = new ArrayList<Attempt>(mails.size());
            for (var carried : parts) {
                attempts.addAll(carried.get());
            }
            return attempts;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while e-mails were sent", stopping);
        }
    }

    private List<Attempt> overOneConnection(List<Claimed> mails, Instant until, Session session) {
        Transport transport;
        try {
            transport = connect(session);
        } catch (MessagingException e) {
            log.warn("No connection to the mail server: {}", e.getClass().getName());
            return mails.stream().<Attempt>map(Attempt.NoServer::new).toList();
        }
        try {
            return carry(mails, until, session, transport);
        } finally {
            close(transport);
        }
    }

    private Transport connect(Session session) throws MessagingException {
        var transport = session.getTransport(server.getProtocol() == null ? "smtp" : server.getProtocol());
        try {
            transport.connect(
                    server.getHost(),
                    server.getPort(),
                    blankIsNone(server.getUsername()),
                    blankIsNone(server.getPassword()));
            return transport;
        } catch (MessagingException e) {
            close(transport);
            throw e;
        }
    }

    /// A goodbye that fails changes nothing about the e-mails the server has taken.
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            log.warn(
                    "The connection to the mail server did not close: {}",
                    e.getClass().getName());
        }
    }

    private List<Attempt> carry(List<Claimed> mails, Instant until, Session session, Transport transport) {
        var attempts = new ArrayList<Attempt>(mails.size());
        for (var mail : mails) {
            if (!transport.isConnected() || clock.instant().isAfter(until)) {
                attempts.add(new Attempt.NotTried(mail));
            } else {
                attempts.add(handOver(mail, session, transport));
            }
        }
        return attempts;
    }

    private Attempt handOver(Claimed mail, Session session, Transport transport) {
        try {
            var to = new InternetAddress(
                    sealing.open(mail.caseId(), "email", ByteBuffer.wrap(mail.sealedEmail())), true);
            var message = letterhead.youHaveAMessage(session, mail.decisionId(), to, clock.instant());
            transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            return new Attempt.Sent(mail);
        } catch (AddressException e) {
            return new Attempt.NoAddress(mail, "NOT-AN-ADDRESS");
        } catch (IllegalStateException e) {
            // One seal that does not open must not hold up the others of the batch.
            return new Attempt.Refused(mail, "NOT-OPENED");
        } catch (MessagingException e) {
            return new Attempt.Refused(mail, code(e));
        }
    }

    /// Settings that are not given come as empty text; an empty user name would be signed in with.
    private static @Nullable String blankIsNone(@Nullable String setting) {
        return setting == null || setting.isEmpty() ? null : setting;
    }

    /// Only the number of the answer: its words may repeat the address.
    private static String code(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException link; e = link.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return "SMTP-" + refused.getReturnCode();
            }
            if (e instanceof SMTPSendFailedException refused && refused.getNextException() == null) {
                return "SMTP-" + refused.getReturnCode();
            }
        }
        return failure instanceof SendFailedException ? "REFUSED" : "CONNECTION-LOST";
    }
}
