package se.bistand.decision.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.bistand.decision.domain.Month;
import se.bistand.messaging.Sealing;
import se.bistand.web.AccessLog;
import se.bistand.web.Problem;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.SharedCommit;
import se.bistand.web.Viewer;

/// The caseworker's pages: the queue, and the basis of one application with the form to decide. All work without
/// JavaScript.
@Controller
class CaseworkerPages {
    private static final int PAGE = 100;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(SWEDEN);

    private final Decisions decisions;
    private final SharedCommit<RecordDecision.Asked, RecordDecision.Answer> decisionsTogether;
    private final EstablishedFacts facts;
    private final Sealing sealing;
    private final AccessLog accessLog;
    private final RegisterNotices registers;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    CaseworkerPages(
            Decisions decisions,
            SharedCommit<RecordDecision.Asked, RecordDecision.Answer> decisionsTogether,
            EstablishedFacts facts,
            Sealing sealing,
            AccessLog accessLog,
            RegisterNotices registers,
            ProtectedIdentity protectedIdentity,
            Clock clock) {
        this.decisions = decisions;
        this.decisionsTogether = decisionsTogether;
        this.facts = facts;
        this.sealing = sealing;
        this.accessLog = accessLog;
        this.registers = registers;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/handlaggning";
    }

    record QueueLine(
            UUID applicationId,
            String month,
            String result,
            @Nullable String difference,
            int questions,
            String since,
            String waited) {}

    @GetMapping("/handlaggning")
    String queue(Model model) {
        var viewer = Viewer.current();
        viewer.require("caseworker");
        var municipality = DecisionController.municipality(viewer);
        var now = clock.instant();
        var named = protectedIdentity.handles(viewer);
        var rows = decisions.queue(municipality, PAGE, named);
        accessLog.readAll(
                viewer,
                rows.stream()
                        .map(row -> new AccessLog.Entry(row.caseId(), row.applicationId()))
                        .toList(),
                Purpose.QUEUE_PAGE);
        model.addAttribute("waiting", decisions.waiting(municipality, named));
        model.addAttribute("lines", rows.stream().map(row -> line(row, now)).toList());
        return "handlaggning/ko";
    }

    @GetMapping("/handlaggning/{applicationId}")
    ModelAndView basis(@PathVariable UUID applicationId) {
        return page(Viewer.current(), applicationId, null, List.of());
    }

    @PostMapping("/handlaggning/{applicationId}/beslut")
    ModelAndView decide(@PathVariable UUID applicationId, @ModelAttribute DecisionForm form) {
        var viewer = Viewer.current();
        try {
            decisionsTogether
                    .submit(new RecordDecision.Asked(viewer, applicationId, form.request()))
                    .recorded();
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refusal;
            }
            var page = page(viewer, applicationId, form, refusal.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/handlaggning/" + applicationId);
    }

    private ModelAndView page(Viewer viewer, UUID applicationId, @Nullable DecisionForm form, List<Problem> problems) {
        viewer.require("caseworker", "auditor");
        var application = decisions.application(applicationId).orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        accessLog.read(viewer, application.caseId(), applicationId, Purpose.BASIS_PAGE);
        var page = new ModelAndView("handlaggning/underlag");
        var names = BasisPage.names(application, sealing);
        page.addObject("names", names);
        page.addObject("applicationId", applicationId);
        page.addObject("month", Month.parse(application.month()).inSwedish());
        page.addObject("kind", kind(application.kind()));
        page.addObject("submitted", MINUTE.format(application.submittedAt()));
        page.addObject("answersAfterDecision", application.answersAfterDecision());
        page.addObject("registers", registers.of(applicationId));
        page.addObject("problems", problems);
        page.addObject("mayDecide", viewer.has("caseworker"));
        var calculation = decisions.calculation(applicationId);
        var decision = decisions.decision(applicationId);
        calculation.ifPresent(c -> {
            page.addObject("calculation", c);
            page.addObject("proposal", c.proposal());
            var all = facts.of(applicationId);
            var words = new BasisPage.Words(names, FactText.names(application.caseId(), all, sealing));
            var open = Establishable.of(application, c, all);
            page.addObject("basis", BasisPage.of(c, application.people(), words, open));
            page.addObject("established", FactText.of(application, all, open, words, sealing));
            page.addObject("form", form == null ? prefilled(c) : form);
        });
        decision.ifPresent(d -> page.addObject("decision", shown(application, d)));
        return page;
    }

    record DecisionShown(String outcome, String amount, String decisionMaker, String at, String reasons) {}

    private DecisionShown shown(Stored.Application application, Stored.Decision decision) {
        return new DecisionShown(
                decision.outcome().swedish(),
                BasisPage.kronor(decision.amountOre()),
                sealing.open(application.caseId(), "decisionMaker", decision.sealedDecisionMaker()),
                MINUTE.format(decision.decidedAt()),
                sealing.open(application.caseId(), "reasons", decision.sealedReasons()));
    }

    /// The amount is filled in where the calculation has one; the outcome is the person's own choice.
    private static DecisionForm prefilled(Stored.Calculation calculation) {
        var difference = calculation.differenceOre();
        var amount = difference != null && difference > 0
                ? BasisPage.kronor(difference).replace("\u00a0kr", "")
                : "";
        return new DecisionForm(calculation.id(), null, amount, "", List.of());
    }

    private static QueueLine line(Stored.QueueRow row, Instant now) {
        var result = switch (row.result()) {
            case DEFICIT -> "Underskott";
            case SURPLUS -> "Överskott";
            case UNCLEAR -> "Oklart";
        };
        return new QueueLine(
                row.applicationId(),
                Month.parse(row.month()).inSwedish(),
                result,
                row.differenceOre() == null ? null : BasisPage.kronor(Math.abs(row.differenceOre())),
                row.questions().size(),
                MINUTE.format(row.waitingSince()),
                waited(Duration.between(row.waitingSince(), now)));
    }

    private static String waited(Duration waited) {
        if (waited.toDays() > 0) {
            return waited.toDays() == 1 ? "1 dag" : waited.toDays() + " dagar";
        }
        if (waited.toHours() > 0) {
            return waited.toHours() + " tim";
        }
        return Math.max(0, waited.toMinutes()) + " min";
    }

    private static String kind(String kind) {
        return switch (kind) {
            case "NEW" -> "Nyansökan";
            case "RENEWAL" -> "Återansökan";
            case "SUPPLEMENTARY" -> "Tilläggsansökan";
            default -> "Ansökan";
        };
    }
}
