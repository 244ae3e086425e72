package se.bistand.payout.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import se.bistand.web.AccessLog;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Purpose;
import se.bistand.web.Viewer;

/// Payments for those who may see them. Whoever's payment is shown, it stands in the access log first. Those of a case
/// under secrecy are shown to named people alone; sums and files, which tell of nobody, count them.
@Controller
class OverviewController {
    private final Overview overview;
    private final NotPaid notPaid;
    private final AccessLog accessLog;
    private final ProtectedIdentity protectedIdentity;
    private final Clock clock;

    OverviewController(
            Overview overview, NotPaid notPaid, AccessLog accessLog, ProtectedIdentity protectedIdentity, Clock clock) {
        this.overview = overview;
        this.notPaid = notPaid;
        this.accessLog = accessLog;
        this.protectedIdentity = protectedIdentity;
        this.clock = clock;
    }

    @GetMapping("/api/payments")
    @ResponseBody
    List<Overview.PaymentOf> payments(@RequestParam UUID applicationId) {
        var viewer = Viewer.current();
        viewer.require("finance", "caseworker", "auditor");
        var payments = overview.ofApplication(applicationId, municipality(viewer)).stream()
                .filter(payment -> protectedIdentity.shows(viewer, payment.caseId()))
                .toList();
        accessLog.readAll(
                viewer,
                payments.stream()
                        .map(Overview.PaymentOf::caseId)
                        .distinct()
                        .map(caseId -> new AccessLog.Entry(caseId, applicationId))
                        .toList(),
                Purpose.PAYMENTS_OF_APPLICATION);
        return payments;
    }

    @GetMapping("/")
    String start() {
        return "redirect:/utbetalningar";
    }

    @GetMapping("/utbetalningar")
    String page(@RequestParam(required = false) @Nullable String arende, Model model) {
        var viewer = Viewer.current();
        viewer.require("finance", "auditor");
        var municipality = municipality(viewer);
        var named = protectedIdentity.handles(viewer);
        var held = overview.held(municipality, named);
        var overdue = overview.overdue(municipality, named, LocalDate.now(clock));
        var waiting = id(arende).stream()
                .flatMap(id -> overview.waiting(id, municipality).stream())
                .filter(line -> protectedIdentity.shows(viewer, line.inCase().caseId()))
                .toList();
        log(
                viewer,
                held.stream().flatMap(line -> Stream.concat(Stream.of(line.inCase()), line.otherCase().stream())),
                Purpose.HELD_PAYMENTS);
        var failed = notPaid.lines(municipality, named);
        log(viewer, failed.stream().map(NotPaid.Line::inCase), Purpose.NOT_PAID);
        log(viewer, waiting.stream().map(Overview.WaitingLine::inCase), Purpose.WAITING_PAYMENTS);
        log(viewer, overdue.stream().map(Overview.OverdueLine::inCase), Purpose.OVERDUE_PAYMENTS);
        model.addAttribute(
                "page",
                OverviewPage.of(
                        overview.states(municipality),
                        overview.files(municipality),
                        held,
                        overdue,
                        overview.differences(municipality),
                        waiting,
                        viewer.has("finance")));
        model.addAttribute("asked", arende != null);
        model.addAttribute(
                "notPaid",
                failed.stream().map(line -> NotPaidLine.of(line, viewer.id())).toList());
        return "utbetalningar";
    }

    /// A number as a person pastes it; what is none finds nothing.
    private static Optional<UUID> id(@Nullable String written) {
        try {
            return Optional.ofNullable(written).map(String::strip).map(UUID::fromString);
        } catch (IllegalArgumentException notANumber) {
            return Optional.empty();
        }
    }

    private void log(Viewer viewer, Stream<Overview.InCase> read, Purpose purpose) {
        accessLog.readAll(
                viewer,
                read.distinct()
                        .map(one -> new AccessLog.Entry(one.caseId(), one.applicationId()))
                        .toList(),
                purpose);
    }

    private static String municipality(Viewer viewer) {
        return Objects.requireNonNullElse(viewer.municipality(), "");
    }
}
