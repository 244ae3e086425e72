package se.bistand.payout.questions;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bistand.payout.questions.AnswerQuestion.Answer;
import se.bistand.web.PageAction;
import se.bistand.web.Viewer;

/// What finance says about payments that wait or are held.
@Controller
class QuestionController {
    private static final String PAGE = "/utbetalningar";

    record Written(@Nullable String note) {}

    private final AnswerQuestion answerQuestion;
    private final StopPayment stopPayment;

    QuestionController(AnswerQuestion answerQuestion, StopPayment stopPayment) {
        this.answerQuestion = answerQuestion;
        this.stopPayment = stopPayment;
    }

    @PostMapping("/api/payments/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable UUID id, @RequestBody Written note) {
        stopPayment.stop(id, Viewer.current(), Objects.requireNonNullElse(note.note(), ""));
    }

    @PostMapping("/utbetalningar/stopp/{id}")
    String stopOnPage(@PathVariable UUID id, @RequestParam String note, RedirectAttributes redirect) {
        return PageAction.then(PAGE, redirect, () -> stopPayment.stop(id, Viewer.current(), note));
    }

    @PostMapping("/api/payments/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @RequestBody Written note) {
        answer(id, Answer.RELEASED, note.note());
    }

    @PostMapping("/api/payments/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestBody Written note) {
        answer(id, Answer.CANCELLED, note.note());
    }

    @PostMapping("/utbetalningar/fragor/{id}")
    String answerOnPage(
            @PathVariable UUID id,
            @RequestParam Answer answer,
            @RequestParam String note,
            RedirectAttributes redirect) {
        return PageAction.then(PAGE, redirect, () -> answer(id, answer, note));
    }

    private void answer(UUID id, Answer answer, @Nullable String note) {
        answerQuestion.answer(id, Viewer.current(), answer, Objects.requireNonNullElse(note, ""));
    }
}
