package se.bistand.simulators.ssbtek;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import se.bistand.simulators.Http;
import se.bistand.simulators.ssbtek.fault.Fault;

/// Sends an answer, or fails to, in one of the ways a network can fail.
final class Delivery {
    private static final String XML = "text/xml; charset=utf-8";
    private static final int LONGEST_HANG_MS = 300_000;
    private static final int STEP_MS = 50;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final byte[] END = "</soap:Body></soap:Envelope>".getBytes(StandardCharsets.UTF_8);
    private final HttpExchange exchange;

    /// Whether calls left hanging are to be let go.
    private final BooleanSupplier over;

    Delivery(HttpExchange exchange, BooleanSupplier over) {
        this.exchange = exchange;
        this.over = over;
    }

    void send(int status, String xml) throws IOException {
        Http.send(exchange, status, XML, xml.getBytes(StandardCharsets.UTF_8));
    }

    void send(String xml, Fault fault) throws IOException {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        switch (fault.mode()) {
            case HANG -> hang();
            case HALF_OPEN -> half(bytes);
            case SLOW -> drip(bytes, Math.max(1, fault.amount()));
            case DROP, EXPIRED_CERTIFICATE -> exchange.close();
            case GATEWAY ->
                Http.send(
                        exchange,
                        503,
                        "text/html",
                        "<html><body><h1>503 Service Unavailable</h1></body></html>".getBytes(StandardCharsets.UTF_8));
            case OVERSIZED -> oversized(bytes, fault.amount());
            case MALFORMED -> Http.send(exchange, 200, XML, Arrays.copyOf(bytes, bytes.length / 2));
            case NONE, PARTIAL, NO_RESPONSE, NOT_ENTITLED, PROTECTED -> Http.send(exchange, 200, XML, bytes);
        }
    }

    static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting", e);
        }
    }

    /// Holds the connection open and says nothing, until the fault is taken away or five minutes have passed.
    private void hang() throws IOException {
        for (int waited = 0; waited < LONGEST_HANG_MS && !over.getAsBoolean(); waited += STEP_MS) pause(STEP_MS);
        exchange.close();
    }

    private void half(byte[] bytes) throws IOException {
        head(bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        hang();
    }

    private void drip(byte[] bytes, int perSecond) throws IOException {
        head(bytes.length);
        int piece = Math.max(1, perSecond / 10);
        int wait = perSecond < 10 ? 1_000 / perSecond : 100;
        for (int at = 0; at < bytes.length; at += piece) {
            exchange.getResponseBody().write(bytes, at, Math.min(piece, bytes.length - at));
            exchange.getResponseBody().flush();
            pause(wait);
        }
    }

    /// Well-formed all the way: the padding is white space inside the body.
    private void oversized(byte[] bytes, int mebibytes) throws IOException {
        head(0);
        var body = exchange.getResponseBody();
        var padding = new byte[MEBIBYTE];
        Arrays.fill(padding, (byte) ' ');
        body.write(bytes, 0, bytes.length - END.length);
        for (int i = 0; i < mebibytes; i++) body.write(padding);
        body.write(END);
    }

    private void head(long length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", XML);
        exchange.sendResponseHeaders(200, length);
    }
}
