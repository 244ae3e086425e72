package se.bistand.payout.overview;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bistand.web.Refusal;

/// Where a person comes back to who did something on the page of payments.
public final class PaymentsPage {
    private PaymentsPage() {}

    /// Does it and goes back. What a person can do something about is said on the page; what was written is not
    /// repeated,
    /// for it may be an account.
    public static String after(Runnable act, RedirectAttributes redirect) {
        try {
            act.run();
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()
                    && refused.status() != HttpStatus.CONFLICT.value()) {
                throw refused;
            }
            redirect.addFlashAttribute("problems", refused.problems());
        }
        return "redirect:/utbetalningar";
    }
}
