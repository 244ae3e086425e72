package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Refusals as `application/problem+json` (RFC 9457), every error at once.
final class ProblemAnswers {
    private final JsonMapper json;

    static Refusal unavailable() {
        return Refusal.of(
                503,
                "UNAVAILABLE",
                "Tjänsten är tillfälligt upptagen. Försök igen om en stund.",
                "The service is busy for the moment. Try again shortly.");
    }

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    static Map<String, Object> body(Refusal refusal) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        var status = HttpStatus.resolve(refusal.status());
        body.put("title", status == null ? "Refused" : status.getReasonPhrase());
        body.put("status", refusal.status());
        body.put("errors", refusal.problems());
        return body;
    }

    void write(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body(refusal)));
    }
}
