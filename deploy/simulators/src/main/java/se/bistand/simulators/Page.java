package se.bistand.simulators;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// The frame around every page, Swedish first and English second, and how forms are read.
public final class Page {
    private static final String FRAME = read("page.html");

    private Page() {}

    /// @param title plain text, Swedish
    /// @param english the same in English
    /// @param content marked up already
    public static void send(HttpExchange exchange, int status, String title, String english, String content)
            throws IOException {
        var page = FRAME.replace("{title}", Xml.escape(title))
                .replace("{english}", Xml.escape(english))
                .replace("{content}", content);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        Http.send(exchange, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    /// After a form was sent: the browser asks for the page anew.
    public static void seeOther(HttpExchange exchange, String path) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Location", path);
        exchange.sendResponseHeaders(303, -1);
    }

    /// English beside the Swedish.
    public static String english(String text) {
        return "<span class=\"en\" lang=\"en\">" + Xml.escape(text) + "</span>";
    }

    /// The fields of a form; the last wins where a name is repeated.
    public static Map<String, String> form(HttpExchange exchange) throws IOException {
        return fields(Http.body(exchange));
    }

    public static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return fields(query == null ? "" : query);
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (var pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                fields.put(
                        decode(pair.substring(0, equals)),
                        decode(pair.substring(equals + 1)).strip());
        }
        return fields;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String read(String name) {
        try (InputStream page = Page.class.getResourceAsStream(name)) {
            if (page == null) throw new IllegalStateException(name + " is missing");
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
