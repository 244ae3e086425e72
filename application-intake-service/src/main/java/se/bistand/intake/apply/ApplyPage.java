package se.bistand.intake.apply;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.bistand.web.FilledForm;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// The form where a resident applies. Everything works without script: more rows are asked for with a button.
@Controller
class ApplyPage {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.of("sv", "SE"));
    private static final Set<Integer> SHOWN_AGAIN = Set.of(403, 409, 422);
    private final SubmitApplication submitApplication;
    private final Municipalities municipalities;
    private final Clock clock;

    ApplyPage(SubmitApplication submitApplication, Municipalities municipalities, Clock clock) {
        this.submitApplication = submitApplication;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    @GetMapping("/ansok")
    ModelAndView form() {
        var viewer = resident();
        var first = Map.of("key", UUID.randomUUID().toString(), "language", "sv", "kind", "NEW");
        return page(new ApplyForm(first, viewer), List.of(), HttpStatus.OK);
    }

    @PostMapping("/ansok")
    ModelAndView apply(@RequestParam Map<String, String> values) {
        var viewer = resident();
        var form = new ApplyForm(values, viewer);
        if (form.filled().filled("fler")) {
            return page(form, List.of(), HttpStatus.OK);
        }
        try {
            var draft = form.draft();
            var stored = submitApplication.submit(
                    viewer,
                    form.filled().value("key"),
                    draft,
                    DraftReader.faults(form.filled().problems()));
            return new ModelAndView("redirect:/ansokan/" + stored.receipt().applicationId());
        } catch (Refusal refused) {
            if (!SHOWN_AGAIN.contains(refused.status())) {
                throw refused;
            }
            return page(form, form.filled().atForm(refused.problems()), HttpStatus.valueOf(refused.status()));
        }
    }

    private static Viewer resident() {
        var viewer = Viewer.current();
        viewer.require("resident");
        return viewer;
    }

    private ModelAndView page(ApplyForm form, List<Problem> problems, HttpStatus status) {
        var page = new ModelAndView("intake/apply");
        page.setStatus(status);
        page.addObject("form", form.filled());
        page.addObject("problems", problems);
        page.addObject("wrong", FilledForm.byField(problems));
        page.addObject("municipalities", municipalities.municipalities());
        page.addObject("months", months());
        page.addObject("kinds", Choices.KINDS);
        page.addObject("housing", Choices.HOUSING);
        page.addObject("costs", Choices.COSTS);
        page.addObject("moreCosts", Choices.MORE_COSTS);
        page.addObject("incomes", Choices.INCOMES);
        page.addObject("assets", Choices.ASSETS);
        page.addObject("residence", Choices.RESIDENCE);
        page.addObject("school", Choices.SCHOOL);
        page.addObject("consent", Choices.CONSENT);
        page.addObject("childRows", form.filled().rows("barn", ApplyForm.FIRST_CHILDREN));
        page.addObject("incomeRows", form.filled().rows("inkomst", ApplyForm.FIRST_INCOMES));
        return page;
    }

    private List<Choices.Choice> months() {
        var months = new ArrayList<Choices.Choice>();
        var now = YearMonth.now(clock);
        for (int ahead = 2; ahead >= -3; ahead--) {
            var month = now.plusMonths(ahead);
            months.add(new Choices.Choice(month.toString(), MONTH.format(month), month.toString()));
        }
        return months;
    }
}
