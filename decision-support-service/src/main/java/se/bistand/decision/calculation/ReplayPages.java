package se.bistand.decision.calculation;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

/// The pages of replay: one calculation made again, and a month with another month's norm.
@Controller
class ReplayPages {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SWEDEN);

    private final ReplayCalculation replayCalculation;
    private final Consequence consequence;
    private final Clock clock;

    ReplayPages(ReplayCalculation replayCalculation, Consequence consequence, Clock clock) {
        this.replayCalculation = replayCalculation;
        this.consequence = consequence;
        this.clock = clock;
    }

    record ChangeShown(String title, String subject, String before, String after, List<TreeComparison.Cause> causes) {}

    @GetMapping("/handlaggning/{applicationId}/omrakning")
    String replay(
            @PathVariable UUID applicationId, @RequestParam(required = false) @Nullable Integer nummer, Model model) {
        var replayed = replayCalculation.replay(Viewer.current(), applicationId, nummer, Purpose.REPLAY_PAGE);
        model.addAttribute("replayed", replayed);
        model.addAttribute("month", Month.parse(replayed.month()).inSwedish());
        model.addAttribute("at", MINUTE.format(replayed.calculatedAt()));
        model.addAttribute(
                "changes",
                replayed.changesToday().stream().map(ReplayPages::shown).toList());
        return "handlaggning/omrakning";
    }

    @GetMapping("/konsekvens")
    String consequences(
            @RequestParam(required = false) @Nullable String manad,
            @RequestParam(required = false) @Nullable String norm,
            Model model) {
        var now = YearMonth.now(clock.withZone(SWEDEN)).toString();
        var month = ReplayApi.month(stated(manad, now), "manad");
        var normOf = ReplayApi.month(stated(norm, month.toString()), "norm");
        var report = consequence.of(Viewer.current(), month, normOf);
        model.addAttribute("report", report);
        model.addAttribute("month", month.inSwedish());
        model.addAttribute("normOf", normOf.inSwedish());
        model.addAttribute(
                "rows", report.groups().stream().map(ReplayPages::row).toList());
        model.addAttribute("all", row(report.all()));
        model.addAttribute("chart", ConsequenceChart.of(report.groups()));
        return "konsekvens/manad";
    }

    /// A group in kronor.
    record Row(
            Consequence.Group group,
            String before,
            String after,
            @Nullable String mean) {}

    private static Row row(Consequence.Group group) {
        var mean = group.meanOre();
        return new Row(
                group,
                new Money(group.beforeOre()).inSwedish(),
                new Money(group.afterOre()).inSwedish(),
                mean == null ? null : new Money(mean).inSwedish());
    }

    private static ChangeShown shown(TreeComparison.Change change) {
        return new ChangeShown(
                change.title(),
                SubjectText.of(change.subject()),
                side(change.before()),
                side(change.after()),
                change.causes());
    }

    private static String side(TreeComparison.@Nullable Side side) {
        if (side == null) {
            return "finns inte";
        }
        return switch (side.outcome()) {
            case "AMOUNT" -> new Money(side.ore() == null ? 0 : side.ore()).inSwedish();
            case "FULFILLED" -> "klar";
            case "NOT_FULFILLED" -> "räknas inte";
            default -> "oklart";
        };
    }

    private static String stated(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
