package se.bistand.decision.parameters;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.bistand.decision.domain.Month;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// The page where a municipality reads its parameters and approves the derived ones.
@Controller
class ParameterPages {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final ParameterList list;
    private final ApproveParameter approveParameter;
    private final Clock clock;

    ParameterPages(ParameterList list, ApproveParameter approveParameter, Clock clock) {
        this.list = list;
        this.approveParameter = approveParameter;
        this.clock = clock;
    }

    @GetMapping("/parametrar")
    ModelAndView parameters(@RequestParam(required = false) @Nullable String manad) {
        return page(Viewer.current(), manad, List.of());
    }

    @PostMapping("/parametrar/godkann")
    ModelAndView approve(@RequestParam String manad, @RequestParam String name, @RequestParam String value) {
        return afterwards(manad, viewer -> approveParameter.approve(viewer, month(manad), name, value));
    }

    @PostMapping("/parametrar/bekrafta")
    ModelAndView confirm(@RequestParam String manad, @RequestParam String name, @RequestParam String value) {
        return afterwards(manad, viewer -> approveParameter.confirm(viewer, month(manad), name, value));
    }

    private interface Step {
        void by(Viewer viewer);
    }

    private ModelAndView afterwards(String manad, Step step) {
        var viewer = Viewer.current();
        try {
            step.by(viewer);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.CONFLICT.value()) {
                throw refusal;
            }
            var page = page(viewer, manad, refusal.problems());
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return new ModelAndView("redirect:/parametrar?manad=" + month(manad));
    }

    private ModelAndView page(Viewer viewer, @Nullable String manad, List<Problem> problems) {
        viewer.require("caseworker", "team-leader", "auditor");
        var month = manad == null || manad.isBlank() ? new Month(YearMonth.now(clock.withZone(SWEDEN))) : month(manad);
        var page = new ModelAndView("parametrar/lista");
        page.addObject("problems", problems);
        page.addObject("month", month.toString());
        page.addObject("monthText", month.inSwedish());
        page.addObject("groups", list.of(viewer, month));
        return page;
    }

    static Month month(String text) {
        try {
            return Month.parse(text);
        } catch (DateTimeException notAMonth) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT.value(),
                    List.of(new Problem(
                            "manad",
                            "NOT_A_MONTH",
                            "Skriv månaden som år och månad, till exempel 2026-12.",
                            "Write the month as year and month, for example 2026-12.")));
        }
    }
}
