package se.bistand.payout.answers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
import se.bistand.payout.answers.TakeTheBanksWord.Told;
import se.bistand.web.PageAction;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// What the bank has told finance about payments it does not book.
@Controller
class BanksWordController {
    /// @param paidOn `yyyy-MM-dd`
    record Written(@Nullable String paidOn, @Nullable String evidence) {}

    private final TakeTheBanksWord takeTheBanksWord;

    BanksWordController(TakeTheBanksWord takeTheBanksWord) {
        this.takeTheBanksWord = takeTheBanksWord;
    }

    @PostMapping("/api/payments/{id}/told-paid")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void paid(@PathVariable UUID id, @RequestBody Written written) {
        take(id, Told.PAID, written);
    }

    @PostMapping("/api/payments/{id}/told-not-paid")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void notPaid(@PathVariable UUID id, @RequestBody Written written) {
        take(id, Told.NOT_PAID, written);
    }

    @PostMapping("/utbetalningar/bankbesked/{id}")
    String toldOnPage(
            @PathVariable UUID id,
            @RequestParam Told told,
            @RequestParam String paidOn,
            @RequestParam String evidence,
            RedirectAttributes redirect) {
        return PageAction.then("/utbetalningar", redirect, () -> take(id, told, new Written(paidOn, evidence)));
    }

    private void take(UUID id, Told told, Written written) {
        var word = new TakeTheBanksWord.Word(
                told, day(written.paidOn()), Objects.requireNonNullElse(written.evidence(), ""));
        takeTheBanksWord.take(id, Viewer.current(), word);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException notADay) {
            throw Refusal.of(422, "NOT_A_DAY", "Skriv dagen som åååå-mm-dd.", "Write the day as yyyy-mm-dd.");
        }
    }
}
