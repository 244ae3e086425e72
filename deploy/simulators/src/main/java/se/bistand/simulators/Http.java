package se.bistand.simulators;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// Answers over the JDK's HTTP server: whole bodies with a length, so that connections are kept; lists that grow with
/// what is booked go out part by part, for the server keeps a whole body in memory a second time.
public final class Http {
    private static final int LARGEST_BODY = 1024 * 1024;

    private Http() {}

    /// A handler that fails answers 500 without details instead of a connection that dies.
    public static void route(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, path, handler);
            }
        });
    }

    private static void answer(HttpExchange exchange, String path, HttpHandler handler) throws IOException {
        try {
            handler.handle(exchange);
        } catch (RuntimeException e) {
            Log.failed("request to " + path, e);
            if (exchange.getResponseCode() < 0) text(exchange, 500, "Failed");
        }
    }

    public static String body(HttpExchange exchange) throws IOException {
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) throw new IllegalArgumentException("too large");
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public static void json(HttpExchange exchange, int status, String json) throws IOException {
        send(exchange, status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /// A JSON array, one element after the other.
    public static void jsonArray(HttpExchange exchange, Stream<String> elements) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var body = new BufferedOutputStream(exchange.getResponseBody())) {
            var before = "[";
            for (var element : (Iterable<String>) elements::iterator) {
                body.write((before + element).getBytes(StandardCharsets.UTF_8));
                before = ",\n";
            }
            body.write((before.equals("[") ? "[]\n" : "]\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    public static void text(HttpExchange exchange, int status, String text) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
