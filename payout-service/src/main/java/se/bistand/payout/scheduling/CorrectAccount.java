package se.bistand.payout.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.messaging.Outbox;
import se.bistand.messaging.Sealing;
import se.bistand.payout.domain.AccountNumber;
import se.bistand.payout.domain.BankDays;
import se.bistand.payout.domain.Payment;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;
import se.bistand.web.ProtectedIdentity;
import se.bistand.web.Refusal;
import se.bistand.web.Viewer;

/// Two people in finance give a payment another account: one enters it, the other enters the same.
///
/// A payment that the bank refused or returned gets a successor on the same decision; one that is held for its account
/// goes on with the new one. The account is sealed at once, and nobody is shown what another has entered.
@Component
class CorrectAccount {
    private static final String ACCOUNT = "account";

    private final Corrections corrections;
    private final Payments payments;
    private final Outbox outbox;
    private final Sealing sealing;
    private final ProtectedIdentity protectedIdentity;
    private final SchedulingSettings settings;
    private final Clock clock;

    CorrectAccount(
            Corrections corrections,
            Payments payments,
            Outbox outbox,
            Sealing sealing,
            ProtectedIdentity protectedIdentity,
            SchedulingSettings settings,
            Clock clock) {
        this.corrections = corrections;
        this.payments = payments;
        this.outbox = outbox;
        this.sealing = sealing;
        this.protectedIdentity = protectedIdentity;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void enter(UUID paymentId, Viewer viewer, String clearing, String number) {
        var wrong = find(paymentId, viewer);
        valid(clearing, number);
        var sealed = sealing.seal(wrong.grant().caseId(), ACCOUNT, bare(clearing) + " " + bare(number));
        if (!corrections.enter(UUID.randomUUID(), paymentId, sealed, viewer.id(), clock.instant())) {
            throw Refusal.conflict(
                    "ACCOUNT_WAITS",
                    "Ett konto väntar redan på att en annan person bekräftar det.",
                    "An account waits already for another person to confirm it.");
        }
    }

    /// Another person enters the account too. When it is the same, the payment is made anew.
    @Transactional
    void confirm(UUID paymentId, Viewer viewer, String clearing, String number) {
        var wrong = find(paymentId, viewer);
        var entered = corrections.lockEntered(paymentId).orElseThrow(CorrectAccount::nothingWaits);
        if (entered.enteredBy().equals(viewer.id())) {
            throw Refusal.conflict(
                    "SAME_PERSON",
                    "En annan person än den som skrev kontot måste bekräfta det.",
                    "Another person than the one who entered the account must confirm it.");
        }
        var first = AccountNumber.parse(sealing.open(wrong.grant().caseId(), ACCOUNT, entered.sealedAccount()));
        if (!valid(clearing, number).equals(first)) {
            throw Refusal.of(
                    422,
                    "ANOTHER_ACCOUNT",
                    "Kontot är inte detsamma som den första personen skrev. Inget är ändrat.",
                    "The account is not the one that the first person entered. Nothing is changed.");
        }
        var now = clock.instant();
        corrections.answer(entered, "CONFIRMED", viewer.id(), now);
        if (wrong.state() == PaymentState.HELD) {
            var day = BankDays.executionDate(LocalDate.now(clock), settings.leadBankDays());
            if (!corrections.release(wrong, entered.sealedAccount(), day, now)) {
                throw notCorrectable();
            }
        } else {
            succeed(wrong, entered, now);
        }
    }

    /// Whoever entered it, or another person, takes a wrong account back.
    @Transactional
    void takeBack(UUID paymentId, Viewer viewer) {
        find(paymentId, viewer);
        var entered = corrections.lockEntered(paymentId).orElseThrow(CorrectAccount::nothingWaits);
        corrections.answer(entered, "TAKEN_BACK", viewer.id(), clock.instant());
    }

    private void succeed(Corrections.Wrong wrong, Corrections.Entered entered, Instant now) {
        var grant = wrong.grant();
        var live = payments.lockAndFindLive(List.of(grant), Optional.of(wrong.paymentId()));
        // What the bank says now may have been written down while this waited.
        if (corrections
                .find(wrong.paymentId(), grant.municipality())
                .orElseThrow()
                .doubted()) {
            throw Refusal.conflict(
                    "OPEN_DIFFERENCE",
                    "En skillnad mot banken om utbetalningen måste utredas först.",
                    "A difference with the bank about the payment must be looked into first.");
        }
        var earlier = grant.householdMonths().stream()
                .flatMap(month -> Optional.ofNullable(live.get(month)).stream())
                .findFirst();
        var day = BankDays.executionDate(LocalDate.now(clock), settings.leadBankDays());
        var successor = Payment.successor(wrong.paymentId(), grant, day, earlier);
        corrections.add(successor, wrong.paymentId(), entered.sealedAccount(), now);
        payments.book(List.of(successor), now);
        var events = PaymentEvents.scheduled(List.of(successor), now);
        if (!events.isEmpty()) {
            outbox.addAll(events);
        }
    }

    private Corrections.Wrong find(UUID paymentId, Viewer viewer) {
        viewer.require("finance");
        var municipality = Objects.requireNonNullElse(viewer.municipality(), "");
        var wrong = corrections.find(paymentId, municipality).orElseThrow(Refusal::notFound);
        protectedIdentity.require(viewer, wrong.grant().caseId());
        var correctable = switch (wrong.state()) {
            case REJECTED, RETURNED -> !wrong.replaced();
            case HELD -> wrong.question().filter(Question::isOfAccount).isPresent();
            case SCHEDULED, IN_FILE, SENT, ACCEPTED, SETTLED, CANCELLED -> false;
        };
        if (!correctable) {
            throw notCorrectable();
        }
        return wrong;
    }

    private static AccountNumber.Valid valid(String clearing, String number) {
        return switch (AccountNumber.of(clearing, number)) {
            case AccountNumber.Valid valid -> valid;
            case AccountNumber.Invalid(var question) ->
                throw Refusal.of(422, question.name(), question.swedish(), question.english());
        };
    }

    private static String bare(String written) {
        return AccountNumber.SEPARATORS.matcher(written).replaceAll("");
    }

    private static Refusal nothingWaits() {
        return Refusal.conflict(
                "NO_ACCOUNT_WAITS", "Inget konto väntar på att bekräftas.", "No account waits for being confirmed.");
    }

    private static Refusal notCorrectable() {
        return Refusal.conflict(
                "NOT_CORRECTABLE",
                "Utbetalningen är inte avvisad, returnerad eller stoppad för sitt konto, eller har redan ersatts.",
                "The payment is not refused, returned or held for its account, or has been replaced already.");
    }
}
