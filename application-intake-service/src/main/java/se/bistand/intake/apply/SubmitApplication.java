package se.bistand.intake.apply;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.bistand.intake.domain.Application;
import se.bistand.intake.domain.Draft;
import se.bistand.intake.domain.Examination;
import se.bistand.intake.domain.Examined;
import se.bistand.intake.domain.Fault;
import se.bistand.messaging.Events;
import se.bistand.web.PersonReference;
import se.bistand.web.Problem;
import se.bistand.web.Refusal;
import se.bistand.web.SharedCommit;
import se.bistand.web.Viewer;
import tools.jackson.databind.json.JsonMapper;

/// A household applies, through an e-service or by itself. The same for the API and the page.
@Component
class SubmitApplication {
    private static final String SPACE = "application-intake.application";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private final Municipalities municipalities;
    private final Examination.PersonalNumbers personalNumbers;
    private final PersonReference references;
    private final SharedCommit<Submission, Submissions.Stored> queue;
    private final JsonMapper json;
    private final Clock clock;

    SubmitApplication(
            Municipalities municipalities,
            Examination.PersonalNumbers personalNumbers,
            PersonReference references,
            SharedCommit<Submission, Submissions.Stored> queue,
            JsonMapper json,
            Clock clock) {
        this.municipalities = municipalities;
        this.personalNumbers = personalNumbers;
        this.references = references;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /// Receives the application, or refuses with everything that is wrong.
    ///
    /// @param key chosen by the client, 1–100 printable characters: the same key is the same application
    /// @param faults already found in the form of the draft
    Submissions.Stored submit(Viewer viewer, String key, Draft draft, List<Fault> faults) {
        viewer.require("e-service", "resident");
        if (!KEY.matcher(key).matches()) {
            throw Refusal.of(
                    400,
                    "IDEMPOTENCY_KEY",
                    "Idempotency-Key ska ha 1–100 synliga ASCII-tecken.",
                    "Idempotency-Key must have 1–100 printable ASCII characters.");
        }
        var application = examine(draft, faults);
        mayApplyFor(viewer, application);
        var submission = submission(viewer, key, draft, application);
        var stored = queue.submit(submission);
        if (!stored.fingerprint().equals(submission.fingerprint())) {
            throw Refusal.conflict(
                    "KEY_USED",
                    "En annan ansökan har redan skickats med samma Idempotency-Key.",
                    "Another application has already been sent with the same Idempotency-Key.");
        }
        return stored;
    }

    private Application examine(Draft draft, List<Fault> faults) {
        var examination = new Examination(
                LocalDate.now(clock), municipalities.municipalities().keySet(), personalNumbers);
        return switch (examination.examine(draft, faults)) {
            case Examined.Accepted accepted -> accepted.application();
            case Examined.Refused refused ->
                throw new Refusal(
                        422,
                        refused.faults().stream()
                                .map(fault -> new Problem(fault.field(), fault.code(), fault.sv(), fault.en()))
                                .toList());
        };
    }

    /// An e-service sends for its own municipality, a resident for themselves.
    private static void mayApplyFor(Viewer viewer, Application application) {
        if (viewer.kind() == Viewer.Kind.SERVICE && !application.municipality().equals(viewer.municipality())) {
            throw new Refusal(
                    403,
                    List.of(new Problem(
                            "municipality",
                            "OTHER_MUNICIPALITY",
                            "E-tjänsten får bara skicka ansökningar till sin egen kommun.",
                            "The e-service may only send applications to its own municipality.")));
        }
        if (viewer.kind() == Viewer.Kind.RESIDENT
                && !application.applicant().number().digits().equals(viewer.personalNumber())) {
            throw new Refusal(
                    403,
                    List.of(new Problem(
                            "people[0].personalNumber",
                            "NOT_YOURSELF",
                            "Du kan bara söka för dig själv och ditt hushåll.",
                            "You can only apply for yourself and your household.")));
        }
    }

    private Submission submission(Viewer viewer, String key, Draft draft, Application application) {
        var client = viewer.kind() + ":" + viewer.id();
        var content = json.writeValueAsString(draft);
        return new Submission(
                // A key may be anything, also something that identifies a person: only its fingerprint is used.
                Events.id(SPACE, client, references.fingerprint(key.getBytes(UTF_8))),
                client,
                references.fingerprint(content.getBytes(UTF_8)),
                content,
                application.adults().stream()
                        .map(adult -> references.of(adult.number().digits()))
                        .toList(),
                application,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
