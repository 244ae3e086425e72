package se.bistand.payout.scheduling;

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
import se.bistand.web.PageAction;
import se.bistand.web.Viewer;

/// Accounts in place of wrong ones. An account is in the body of a request alone, and in no answer.
@Controller
class AccountController {
    private static final String PAGE = "/utbetalningar";

    record Account(@Nullable String clearing, @Nullable String number) {
        String clearingOrNone() {
            return Objects.requireNonNullElse(clearing, "");
        }

        String numberOrNone() {
            return Objects.requireNonNullElse(number, "");
        }

        /// Never an account in a log.
        @Override
        public String toString() {
            return "Account[****]";
        }
    }

    private final CorrectAccount correctAccount;

    AccountController(CorrectAccount correctAccount) {
        this.correctAccount = correctAccount;
    }

    @PostMapping("/api/payments/{id}/account")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable UUID id, @RequestBody Account account) {
        correctAccount.enter(id, Viewer.current(), account.clearingOrNone(), account.numberOrNone());
    }

    @PostMapping("/api/payments/{id}/account/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @RequestBody Account account) {
        correctAccount.confirm(id, Viewer.current(), account.clearingOrNone(), account.numberOrNone());
    }

    @PostMapping("/api/payments/{id}/account/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id) {
        correctAccount.takeBack(id, Viewer.current());
    }

    @PostMapping("/utbetalningar/konto/{id}")
    String enterOnPage(
            @PathVariable UUID id,
            @RequestParam String clearing,
            @RequestParam String number,
            RedirectAttributes redirect) {
        return PageAction.then(PAGE, redirect, () -> correctAccount.enter(id, Viewer.current(), clearing, number));
    }

    @PostMapping("/utbetalningar/konto/{id}/bekrafta")
    String confirmOnPage(
            @PathVariable UUID id,
            @RequestParam String clearing,
            @RequestParam String number,
            RedirectAttributes redirect) {
        return PageAction.then(PAGE, redirect, () -> correctAccount.confirm(id, Viewer.current(), clearing, number));
    }

    @PostMapping("/utbetalningar/konto/{id}/ta-tillbaka")
    String takeBackOnPage(@PathVariable UUID id, RedirectAttributes redirect) {
        return PageAction.then(PAGE, redirect, () -> correctAccount.takeBack(id, Viewer.current()));
    }
}
