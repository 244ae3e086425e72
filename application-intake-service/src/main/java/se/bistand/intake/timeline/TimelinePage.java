package se.bistand.intake.timeline;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

/// The timeline for people, and the start page.
@Controller
class TimelinePage {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", SWEDISH).withZone(ZoneId.of("Europe/Stockholm"));
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", SWEDISH);

    /// @param machine ISO 8601, for the time element
    /// @param decision address of the decision's page
    record Line(
            String at,
            String machine,
            String sv,
            String en,
            @Nullable String decision) {}

    record OwnLine(UUID applicationId, String month, String receivedAt) {}

    private final FollowApplication followApplication;
    private final Timelines timelines;
    private final String decisions;

    TimelinePage(
            FollowApplication followApplication,
            Timelines timelines,
            @Value("${bistand.notification-url}") String notificationUrl) {
        this.followApplication = followApplication;
        this.timelines = timelines;
        this.decisions = notificationUrl + "/beslut/";
    }

    @GetMapping("/")
    String start(@Nullable Authentication signedIn, Model model) {
        var viewer = Viewer.orNull(signedIn);
        var own = viewer == null || viewer.personRef() == null
                ? List.<OwnLine>of()
                : timelines.ofPerson(viewer.personRef()).stream()
                        .map(a -> new OwnLine(a.applicationId(), month(a.month()), MOMENT.format(a.receivedAt())))
                        .toList();
        model.addAttribute("own", own);
        return "intake/start";
    }

    @GetMapping("/ansokan/{applicationId}")
    String timeline(@PathVariable UUID applicationId, Model model) {
        var followed = followApplication.follow(Viewer.current(), applicationId, Purpose.TIMELINE_PAGE);
        model.addAttribute("month", month(followed.month()));
        model.addAttribute("applicationId", followed.applicationId());
        model.addAttribute(
                "lines", followed.steps().reversed().stream().map(this::line).toList());
        return "intake/timeline";
    }

    private static String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    private Line line(Step step) {
        var text = StepText.of(step);
        var decision = step.stage() == Step.Stage.DECIDED ? decisions + step.decisionId() : null;
        return new Line(MOMENT.format(step.at()), step.at().toString(), text.sv(), text.en(), decision);
    }
}
