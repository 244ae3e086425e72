package se.bistand.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What a person did on a page, and the page the person comes back to.
public final class PageAction {
    private PageAction() {}

    /// Does it and goes to the address. What the person can do something about is said there as `problems`; what was
    /// written is not repeated, for it may be a person's data.
    public static String then(String address, RedirectAttributes redirect, Runnable act) {
        try {
            act.run();
        } catch (Refusal refused) {
            if (refused.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()
                    && refused.status() != HttpStatus.CONFLICT.value()) {
                throw refused;
            }
            redirect.addFlashAttribute("problems", refused.problems());
        }
        return "redirect:" + address;
    }
}
