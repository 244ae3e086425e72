package se.bistand.registercheck.ssbtek;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Registers;

/// One SOAP call per question. Blocks the (virtual) thread it runs in for at most the call's timeout, whole answer
/// included, and never throws for what the other side does. Nothing that is sent or received is logged.
@Component
class Ssbtek implements Registers {
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
    public List<Answer> ask(Question question) {
        var asker = settings.asker(question.municipality());
        if (asker == null) {
            return question.registers().stream()
                    .map(register -> Answer.refused(register, "NO_AGREEMENT", List.of()))
                    .toList();
        }
        var request = HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .timeout(settings.callTimeout())
                .POST(HttpRequest.BodyPublishers.ofString(QuestionXml.write(question, settings, asker)))
                .build();
        var sample = Timer.start();
        try {
            return call(request, question);
        } finally {
            sample.stop(calls);
        }
    }

    private List<Answer> call(HttpRequest request, Question question) {
        var limit = settings.largestAnswer().toBytes();
        var sent = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limit));
        try {
            // The request's own timeout ends with the head of the answer: this one covers all of it.
            return read(sent.get(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS), question);
        } catch (TimeoutException e) {
            sent.cancel(true);
            return AnswerXml.all(question, "TIMEOUT");
        } catch (ExecutionException e) {
            return AnswerXml.all(question, reason(e.getCause()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return AnswerXml.all(question, "CONNECTION");
        }
    }

    /// SOAP 1.1 answers 200, or 500 with a fault; everything else is not SSBTEK that speaks.
    private static List<Answer> read(HttpResponse<byte[]> response, Question question) {
        int status = response.statusCode();
        if (status == 200 || status == 500) return AnswerXml.read(response.body(), question);
        return AnswerXml.all(question, Answer.reason("HTTP", Integer.toString(status)));
    }

    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof HttpConnectTimeoutException) return "CONNECTION";
        if (cause instanceof HttpTimeoutException) return "TIMEOUT";
        // The JDK's limit has no exception of its own; a test holds its words.
        if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("exceeds capacity")) {
            return "TOO_LARGE";
        }
        return "CONNECTION";
    }
}
