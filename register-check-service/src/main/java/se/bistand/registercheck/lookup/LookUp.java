package se.bistand.registercheck.lookup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.bistand.messaging.Sealing;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.PersonalNumber;
import se.bistand.registercheck.domain.Question;
import se.bistand.registercheck.domain.Reason;
import se.bistand.registercheck.domain.Register;
import se.bistand.registercheck.domain.Registers;
import se.bistand.web.PersonReference;

/// Asks the registers about one person, never more often than the plan says and never one that is away. The
/// first try is one call for all of them; later tries are one call each, because one agency that hangs may be
/// what holds up the others. What could name the person in an answer is sealed or made a fingerprint before it
/// leaves this class; the answers as they came are sealed when they are kept.
@Component
class LookUp {
    private final Registers registers;
    private final Sealing sealing;
    private final PersonReference references;
    private final Circuits circuits;
    private final Gate gate;
    private final LookupSettings settings;
    private final Clock clock;

    LookUp(
            Registers registers,
            Sealing sealing,
            PersonReference references,
            Circuits circuits,
            Gate gate,
            LookupSettings settings,
            Clock clock) {
        this.registers = registers;
        this.sealing = sealing;
        this.references = references;
        this.circuits = circuits;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
    }

    LookedUp of(ClaimedCheck check) throws InterruptedException {
        // The results of all tries were lost: the person is not looked up once more, a caseworker is asked.
        if (settings.triesUsed(check)) return failed(check);
        var asked = available(check);
        if (asked.isEmpty()) return new LookedUp(check, asked, List.of(), List.of(), clock.instant());
        PersonalNumber person;
        try {
            var sealed = ByteBuffer.wrap(check.sealedPersonalNumber());
            person = new PersonalNumber(sealing.open(check.caseId(), "personalNumber/" + check.personNo(), sealed));
        } catch (IllegalStateException | IllegalArgumentException e) {
            return given(check, check.missing(), Reason.UNREADABLE_NUMBER, false);
        }
        return ask(check, asked, person);
    }

    /// The outcome of a try in which something of our own broke.
    LookedUp failed(ClaimedCheck check) {
        return given(check, check.missing(), Reason.INTERNAL, true);
    }

    /// No other than those the lookup is noted for.
    private Set<Register> available(ClaimedCheck check) {
        var asked = EnumSet.noneOf(Register.class);
        for (var register : check.asked()) if (check.probe() || circuits.isClosed(register)) asked.add(register);
        return asked;
    }

    private LookedUp ask(ClaimedCheck check, Set<Register> asked, PersonalNumber person) throws InterruptedException {
        var period = new ControlPeriod(YearMonth.parse(check.month()));
        var question = new Question(check.municipality(), check.applicationId(), person, period, asked);
        var answers = new ArrayList<Answer>();
        var raw = new ArrayList<byte[]>();
        var calls = check.attempts() == 0 && !check.reread()
                ? List.of(question)
                : asked.stream().map(question::only).toList();
        var made = EnumSet.noneOf(Register.class);
        for (var call : calls) {
            // Between calls to one after the other a register may have been left alone.
            if (calls.size() > 1 && !check.probe() && !call.registers().stream().allMatch(circuits::isClosed)) continue;
            made.addAll(call.registers());
            var came = gate.through(call.registers(), () -> registers.ask(call));
            answers.addAll(came.answers());
            if (settings.keepRaw() && came.raw().length > 0) raw.add(came.raw());
        }
        return new LookedUp(
                check,
                made,
                answers.stream().map(answer -> masked(check, answer)).toList(),
                raw,
                clock.instant());
    }

    private Answer masked(ClaimedCheck check, Answer answer) {
        var facts = answer.facts();
        if (facts.equals(Facts.NONE)) return answer;
        var registration = facts.registration();
        var assets = new ArrayList<Facts.Asset>();
        for (var asset : facts.assets()) {
            var number = asset.reference();
            assets.add(number == null ? asset : asset.withReference(seal(check, assets.size(), number)));
        }
        return answer.onlyFacts(new Facts(
                facts.jobSeeker(),
                assets,
                facts.permits(),
                registration == null ? null : registration.withAddress(fingerprint(registration.address()))));
    }

    private String seal(ClaimedCheck check, int number, String plain) {
        UUID caseId = check.caseId();
        var sealed = sealing.seal(caseId, "vehicle/" + check.personNo() + "/" + number, plain);
        return Base64.getEncoder().encodeToString(sealed);
    }

    private @Nullable String fingerprint(@Nullable String address) {
        return address == null ? null : references.fingerprint(address.getBytes(StandardCharsets.UTF_8));
    }

    private LookedUp given(ClaimedCheck check, Set<Register> asked, String reason, boolean again) {
        var answers = asked.stream()
                .flatMap(register -> register.answering().stream())
                .map(register -> again ? Answer.failed(register, reason) : Answer.refused(register, reason))
                .toList();
        return new LookedUp(check, asked, answers, List.of(), clock.instant());
    }
}
