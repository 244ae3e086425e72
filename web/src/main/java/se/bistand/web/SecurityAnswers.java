package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/// What a request hears that is stopped at the door, in the same words and form as everywhere else.
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswers answers;

    SecurityAnswers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answers.write(response, ProblemAnswers.unavailable());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        answers.write(response, Refusal.notSignedIn());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (ProblemAnswers.isApi(request)) {
            answers.write(response, Refusal.forbidden());
        } else {
            response.sendError(Refusal.forbidden().status());
        }
    }
}
