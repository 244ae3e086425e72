package se.bistand.notification.mail;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Where an operator of the installation sees the e-mails that could not be sent, and by name has them sent again. Case
/// and cause are shown, never whom an e-mail is to.
@Controller
class MailPages {
    private static final String INSTALLATION = "0000";

    private final Mails mails;
    private final Clock clock;

    MailPages(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /// @param cause as the list states it
    record Cause(@Nullable String cause) {}

    @GetMapping("/operator/mails")
    String page(Model model) {
        var questions = list();
        model.addAttribute("mails", questions);
        model.addAttribute(
                "causes",
                questions.stream()
                        .map(Mails.Question::cause)
                        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting())));
        return "mejl";
    }

    @PostMapping("/operator/mails/{decisionId}/send-again")
    String sendAgainPage(@PathVariable UUID decisionId, RedirectAttributes next) {
        return done(next, again(decisionId, null));
    }

    @PostMapping("/operator/mails/send-again")
    String sendAllAgainPage(@RequestParam String cause, RedirectAttributes next) {
        return done(next, again(null, cause));
    }

    @GetMapping("/api/operator/mails")
    @ResponseBody
    List<Mails.Question> list() {
        operator();
        return mails.questions();
    }

    @PostMapping("/api/operator/mails/{decisionId}/send-again")
    @ResponseBody
    Map<String, Integer> sendAgain(@PathVariable UUID decisionId) {
        return Map.of("sentAgain", again(decisionId, null));
    }

    @PostMapping("/api/operator/mails/send-again")
    @ResponseBody
    Map<String, Integer> sendAllAgain(@RequestBody Cause cause) {
        return Map.of("sentAgain", again(null, cause.cause()));
    }

    private int again(@Nullable UUID decisionId, @Nullable String cause) {
        var count = mails.sendAgain(decisionId, cause, operator().id(), clock.instant());
        if (count == 0) {
            throw Refusal.conflict(
                    "NOT_WAITING",
                    "Inget sådant mejl väntar på en person. Det är redan skickat igen, eller så har det aldrig"
                            + " funnits.",
                    "No such e-mail waits for a person. It has been sent again already, or never existed.");
        }
        return count;
    }

    private static String done(RedirectAttributes next, int count) {
        next.addFlashAttribute("sentAgain", count);
        return "redirect:/operator/mails";
    }

    private static Viewer operator() {
        var viewer = Viewer.current();
        viewer.require("operator");
        viewer.requireMunicipality(INSTALLATION);
        return viewer;
    }
}
