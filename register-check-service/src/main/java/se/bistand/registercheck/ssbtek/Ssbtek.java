package se.bistand.registercheck.ssbtek;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Registers;

/// One SOAP call per question. Blocks the (virtual) thread it runs in for at most the call's timeout, whole
/// answer included, and never throws for what the other side does. Nothing that is sent or received is logged.
///
/// Each way to fail has a name of its own: CONNECTION (nobody there, or broken off), CERTIFICATE (theirs or
/// ours is not accepted), TIMEOUT (no answer), HALF_OPEN (an answer that stopped), SLOW (one that drips),
/// TOO_LARGE, MALFORMED, HTTP:status and FAULT:code.
@Component
class Ssbtek implements Registers {
    private static final byte[] NOTHING = {};
    private final HttpClient client;
    private final SsbtekSettings settings;
    private final Timer calls;

    Ssbtek(HttpClient ssbtekClient, SsbtekSettings settings, MeterRegistry metrics) {
        this.client = ssbtekClient;
        this.settings = settings;
        this.calls = Timer.builder("bistand.ssbtek.calls")
                .description("Calls to SSBTEK, failed ones too")
                .publishPercentileHistogram()
                .register(metrics);
    }

    @Override
    public Asked ask(Question question) {
        var asker = settings.asker(question.municipality());
        if (asker == null) {
            return new Asked(
                    question.registers().stream()
                            .flatMap(register -> register.answering().stream())
                            .map(register -> Answer.refused(register, Reason.NO_AGREEMENT))
                            .toList(),
                    NOTHING);
        }
        var sample = Timer.start();
        try {
            return switch (call(QuestionXml.write(question, settings, asker), settings.timeout(question.registers()))) {
                case Reply.Came(var body) -> new Asked(AnswerXml.read(body, question, settings.contract()), body);
                case Reply.Failed(var reason) -> new Asked(AnswerXml.all(question, reason), NOTHING);
            };
        } finally {
            sample.stop(calls);
        }
    }

    /// The connection test of the contract; it is about nobody.
    Reply test() {
        return call(QuestionXml.test(settings.contract()), settings.callTimeout());
    }

    /// An answer with a body to read, or the name of what went wrong.
    sealed interface Reply {
        @SuppressWarnings("ArrayRecordComponent") // read at once, never compared
        record Came(byte[] body) implements Reply {}

        record Failed(String reason) implements Reply {}
    }

    private Reply call(String message, Duration timeout) {
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .timeout(timeout)
                .POST(HttpRequest.BodyPublishers.ofString(message))
                .build();
        var begun = new AtomicReference<@Nullable Body>();
        var sent = client.sendAsync(request, head -> {
            var body = new Body(settings.largestAnswer().toBytes());
            begun.set(body);
            return body;
        });
        try {
            // The request's own timeout ends with the head of the answer: this one covers all of it.
            return read(sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Reply.Failed(late(begun.get(), timeout));
        } catch (ExecutionException e) {
            return new Reply.Failed(reason(e.getCause()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.Failed(Reason.CONNECTION);
        }
    }

    private static String late(@Nullable Body body, Duration timeout) {
        if (body == null) return Reason.TIMEOUT;
        return body.silence() > timeout.toNanos() / 3 ? Reason.HALF_OPEN : Reason.SLOW;
    }

    /// SOAP 1.1 answers 200, or 500 with a fault; everything else is not SSBTEK that speaks.
    private static Reply read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 200 || status == 500) return new Reply.Came(response.body());
        return new Reply.Failed(Answer.reason(Reason.HTTP, Integer.toString(status)));
    }

    private static String reason(@Nullable Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof HttpConnectTimeoutException) return Reason.CONNECTION;
            if (at instanceof HttpTimeoutException) return Reason.TIMEOUT;
            if (at instanceof Body.TooLarge) return Reason.TOO_LARGE;
            if (at instanceof SSLException || at instanceof CertificateException) return Reason.CERTIFICATE;
        }
        return Reason.CONNECTION;
    }

    /// Every agency behind SSBTEK, as the contract names them.
    static List<String> agencies() {
        return List.of("AF", "CSN", "FK", "SKV", "SO", "TNS", "MIV");
    }
}
