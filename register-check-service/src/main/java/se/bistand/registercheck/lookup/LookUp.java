package se.bistand.registercheck.lookup;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import se.bistand.messaging.Sealing;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.PersonalNumber;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.domain.Registers;

/// Asks the registers about one adult, never more often than the plan says. The first try is one call for all of them;
/// later tries are one call each, because one agency that hangs may be what holds up the others.
@Component
class LookUp {
    private final Registers registers;
    private final Sealing sealing;
    private final LookupSettings settings;
    private final Clock clock;

    LookUp(Registers registers, Sealing sealing, LookupSettings settings, Clock clock) {
        this.registers = registers;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    LookedUp of(ClaimedCheck check) {
        // The results of all tries were lost: the person is not looked up once more, a caseworker is asked.
        if (settings.triesUsed(check)) return failed(check);
        return new LookedUp(check, answers(check), clock.instant());
    }

    /// The outcome of a try in which something of our own broke.
    LookedUp failed(ClaimedCheck check) {
        var answers = check.missing().stream()
                .map(it -> Answer.failed(it, "INTERNAL"))
                .toList();
        return new LookedUp(check, answers, clock.instant());
    }

    private List<Answer> answers(ClaimedCheck check) {
        PersonalNumber person;
        try {
            var sealed = ByteBuffer.wrap(check.sealedPersonalNumber());
            person = new PersonalNumber(sealing.open(check.caseId(), "personalNumber/" + check.personNo(), sealed));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return check.missing().stream().map(LookUp::unreadable).toList();
        }
        var period = new ControlPeriod(YearMonth.parse(check.month()));
        var question = new Question(check.municipality(), check.applicationId(), person, period, check.missing());
        if (check.attempts() == 0) {
            return registers.ask(question);
        }
        return check.missing().stream()
                .flatMap(register -> registers.ask(question.only(register)).stream())
                .toList();
    }

    private static Answer unreadable(Register register) {
        return Answer.refused(register, "UNREADABLE_NUMBER", List.of());
    }
}
