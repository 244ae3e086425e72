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
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Answers to why payments are held.
@Controller
class QuestionController {
    record Note(@Nullable String note) {}

    private final AnswerQuestion answerQuestion;

    QuestionController(AnswerQuestion answerQuestion) {
        this.answerQuestion = answerQuestion;
    }

    @PostMapping("/api/payments/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, @RequestBody Note note) {
        answer(id, Answer.RELEASED, note.note());
    }

    @PostMapping("/api/payments/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @RequestBody Note note) {
        answer(id, Answer.CANCELLED, note.note());
    }

    @PostMapping("/utbetalningar/fragor/{id}")
    String answerOnPage(
            @PathVariable UUID id,
            @RequestParam Answer answer,
            @RequestParam String note,
            RedirectAttributes redirect) {
        try {
            answer(id, answer, note);
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refused;
            }
            redirect.addFlashAttribute("problems", refused.problems());
        }
        return "redirect:/utbetalningar";
    }

    private void answer(UUID id, Answer answer, @Nullable String note) {
        answerQuestion.answer(id, Viewer.current(), answer, Objects.requireNonNullElse(note, ""));
    }
}
