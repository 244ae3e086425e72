package se.bistand.decision.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.bistand.decision.domain.Month;
import se.bistand.messaging.Sealing;
import se.bistand.web.AccessLog;
import se.bistand.web.Problem;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// The pages on which a caseworker establishes a fact: what can be established, and the form of one fact. They work
/// without JavaScript.
@Controller
class FactPages {
    private final Decisions decisions;
    private final EstablishedFacts facts;
    private final EstablishFact establishFact;
    private final Sealing sealing;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;

    FactPages(
            Decisions decisions,
            EstablishedFacts facts,
            EstablishFact establishFact,
            Sealing sealing,
            AccessLog accessLog,
            ProtectedIdentity protectedIdentity) {
        this.decisions = decisions;
        this.facts = facts;
        this.establishFact = establishFact;
        this.sealing = sealing;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
    }

    /// Something that can be established, in words.
    record Line(UUID key, String kind, String about, List<String> questions, boolean stands) {}

    @GetMapping("/handlaggning/{applicationId}/faststall")
    ModelAndView choose(@PathVariable UUID applicationId) {
        var read = read(Viewer.current(), applicationId);
        return page(read, null, null, List.of());
    }

    @GetMapping("/handlaggning/{applicationId}/faststall/{key}")
    ModelAndView form(@PathVariable UUID applicationId, @PathVariable UUID key) {
        var read = read(Viewer.current(), applicationId);
        var choice = read.open().of(key).orElseThrow(Refusal::notFound);
        return page(read, choice, FactForm.first(choice, read.month()), List.of());
    }

    @PostMapping("/handlaggning/{applicationId}/faststall")
    ModelAndView establish(@PathVariable UUID applicationId, @RequestParam Map<String, String> values) {
        var viewer = Viewer.current();
        var form = new FactForm(values);
        var request = form.request();
        try {
            establishFact.establish(viewer, applicationId, request);
        } catch (Refusal refusal) {
            if (refusal.status() != HttpStatus.UNPROCESSABLE_CONTENT.value()) {
                throw refusal;
            }
            var read = read(viewer, applicationId);
            var choice = read.open().of(request.knownKind(), request.subject()).orElse(null);
            var page = page(read, choice, form, FactForm.atForm(refusal.problems()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/handlaggning/" + applicationId + "#faststallt");
    }

    private record Read(Stored.Application application, Stored.Calculation calculation, Establishable open) {
        Month month() {
            return Month.parse(application.month());
        }
    }

    private Read read(Viewer viewer, UUID applicationId) {
        viewer.require("caseworker");
        var application = decisions.application(applicationId).orElseThrow(Refusal::notFound);
        application.requireShownTo(viewer, protectedIdentity);
        accessLog.read(viewer, application.caseId(), applicationId, Purpose.FACTS_PAGE);
        if (decisions.decision(applicationId).isPresent()) {
            throw EstablishFact.decided();
        }
        var calculation = decisions.calculation(applicationId).orElseThrow(RecordDecision::notCalculated);
        return new Read(application, calculation, Establishable.of(application, calculation, facts.of(applicationId)));
    }

    private ModelAndView page(
            Read read, Establishable.@Nullable Choice choice, @Nullable FactForm form, List<Problem> problems) {
        var words = new BasisPage.Words(BasisPage.names(read.application(), sealing), Map.of());
        var lines = new ArrayList<Line>();
        for (var open : read.open().choices()) {
            lines.add(line(open, words));
        }
        var page = new ModelAndView("handlaggning/faststall");
        page.addObject("applicationId", read.application().id());
        page.addObject("month", read.month().inSwedish());
        page.addObject("calculationId", read.calculation().id());
        page.addObject("problems", problems);
        page.addObject(
                "asked",
                lines.stream().filter(line -> !line.questions().isEmpty()).toList());
        page.addObject(
                "others",
                lines.stream().filter(line -> line.questions().isEmpty()).toList());
        if (choice != null) {
            page.addObject("choice", choice);
            page.addObject("line", line(choice, words));
            page.addObject("fields", FactForm.fields(choice, read.month()));
            page.addObject("form", form);
            page.addObject("longest", FactCheck.LONGEST_REASON);
            page.addObject("wrong", byField(problems));
        }
        return page;
    }

    private static Map<String, Problem> byField(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.field() != null)
                .collect(Collectors.toMap(
                        problem -> String.valueOf(problem.field()).replace('.', '-'), p -> p, (a, b) -> a));
    }

    private static Line line(Establishable.Choice choice, BasisPage.Words words) {
        var kind = choice.kind().swedish();
        return new Line(
                choice.key(),
                Character.toUpperCase(kind.charAt(0)) + kind.substring(1),
                words.whom(choice.subject()),
                choice.questions(),
                choice.stands());
    }
}
