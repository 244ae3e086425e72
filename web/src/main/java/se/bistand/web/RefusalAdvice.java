package se.bistand.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Every exception of a page or an API becomes an answer without details of the inside.
///
/// Messages of exceptions are never logged: a database error repeats the values of the row, a parser the input.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalAdvice {
    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    @ExceptionHandler
    Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
            throw thrown; // the security filters answer these
        }
        var refusal = refusal(thrown);
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (ProblemAnswers.isApi(request)) {
            return ResponseEntity.status(refusal.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemAnswers.body(refusal));
        }
        var page = new ModelAndView("web/refused", Map.of("problems", refusal.problems(), "status", refusal.status()));
        page.setStatus(HttpStatus.valueOf(refusal.status()));
        PageModel.addViewer(page);
        return page;
    }

    private static Refusal refusal(Exception thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            case DataAccessResourceFailureException down -> unavailable(down);
            case TransientDataAccessException down -> unavailable(down);
            case CannotCreateTransactionException down -> unavailable(down);
            case ErrorResponse known -> known(known);
            case TypeMismatchException notAnId -> Refusal.notFound();
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            default -> broken(thrown);
        };
    }

    private static Refusal unavailable(Exception thrown) {
        log.warn("Unavailable: {}", Causes.of(thrown));
        return ProblemAnswers.unavailable();
    }

    private static Refusal known(ErrorResponse response) {
        var status = HttpStatus.resolve(response.getStatusCode().value());
        if (status == null || status == HttpStatus.NOT_FOUND) {
            return Refusal.notFound();
        }
        var code = status.name().toUpperCase(Locale.ROOT);
        return Refusal.of(status.value(), code, "Begäran kunde inte tas emot.", "The request could not be accepted.");
    }

    private static Refusal unreadable(HttpMessageNotReadableException thrown) {
        var tooLarge = BodyTooLarge.in(thrown);
        return tooLarge != null
                ? tooLarge.refusal()
                : Refusal.of(400, "UNREADABLE", "Meddelandet gick inte att läsa.", "The message could not be read.");
    }

    private static Refusal broken(Exception thrown) {
        var tooLarge = BodyTooLarge.in(thrown);
        if (tooLarge != null) {
            return tooLarge.refusal();
        }
        log.error("Failed: {}", Causes.of(thrown));
        return Refusal.of(
                500,
                "FAILED",
                "Något gick fel hos oss. Försök igen om en stund.",
                "Something went wrong on our side. Try again shortly.");
    }

    /// Types and places of an exception and its causes, without their messages.
    private static final class Causes {
        private static final int FRAMES = 8;

        static String of(Throwable thrown) {
            var text = new StringBuilder();
            @Nullable Throwable cause = thrown;
            for (int depth = 0; cause != null && depth < FRAMES; depth++, cause = cause.getCause()) {
                text.append(depth == 0 ? "" : "; caused by ")
                        .append(cause.getClass().getName());
                var frames = cause.getStackTrace();
                for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                    text.append(" < ").append(frames[i]);
                }
            }
            return text.toString();
        }
    }
}
