package se.bistand.registercheck.lookup;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.LabourMarketDecision;
import se.bistand.event.v1.LabourMarketFacts;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterAsset;
import se.bistand.event.v1.RegisterAssetKind;
import se.bistand.event.v1.RegisterChange;
import se.bistand.event.v1.RegisterChangeKind;
import se.bistand.event.v1.RegisterCheck;
import se.bistand.event.v1.RegisterCheckFact;
import se.bistand.event.v1.RegisterCheckOutcome;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegisterIncomeKind;
import se.bistand.event.v1.RegisterPaymentStatus;
import se.bistand.event.v1.RegisterWarning;
import se.bistand.event.v1.ResidencePermit;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Change;
import se.bistand.registercheck.domain.ControlPeriod;
import se.bistand.registercheck.domain.Facts;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.control.Result;

/// The parts of the event: payments of the control month, and those of other kinds of time (a surplus of a tax year),
/// which nobody may lose; what was paid in M-2 beside them, to be compared with. Earlier payments, read for a control
/// alone, stay here.
final class AnswerEvents {
    private AnswerEvents() {}

    static RegisterAnswer answer(Answers.Kept kept, ControlPeriod period) {
        var answer = kept.answer();
        var seeker = answer.facts().jobSeeker();
        return RegisterAnswer.newBuilder()
                .setPersonNo(kept.personNo())
                .setRegister(Register.valueOf(answer.register().name()))
                .setOutcome(AnswerOutcome.valueOf(answer.outcome().name()))
                .setReason(answer.reason())
                .setReadAt(kept.readAt())
                .setIncomes(answer.payments().stream()
                        .filter(payment -> tells(payment, period))
                        .map(AnswerEvents::income)
                        .toList())
                .setJobSeeker(seeker == null ? null : seeker.enrolled())
                .setFund(answer.fund().isEmpty() ? null : answer.fund())
                .setPartial(answer.partial())
                .setAttempt(kept.attempt())
                .setReadNumber(kept.readNumber())
                .setWarnings(answer.warnings().stream()
                        .map(warning -> new RegisterWarning(warning.code(), warning.subject(), warning.amountOre()))
                        .toList())
                .setLabourMarket(labourMarket(seeker))
                .setAssets(answer.facts().assets().stream()
                        .map(AnswerEvents::asset)
                        .toList())
                .setPermits(answer.facts().permits().stream()
                        .map(AnswerEvents::permit)
                        .toList())
                .setComparisonIncomes(answer.payments().stream()
                        .filter(payment -> isCompared(payment, period))
                        .map(AnswerEvents::income)
                        .toList())
                .build();
    }

    private static boolean tells(Payment payment, ControlPeriod period) {
        return period.isControlMonth(payment.paidOn()) || payment.kind() == Payment.Kind.CAPITAL;
    }

    private static boolean isCompared(Payment payment, ControlPeriod period) {
        return payment.month().equals(period.comparison()) && !tells(payment, period);
    }

    private static RegisterIncome income(Payment payment) {
        return RegisterIncome.newBuilder()
                .setCode(payment.code())
                .setAmountOre(payment.amountOre())
                .setPaidOn(payment.paidOn())
                .setKind(RegisterIncomeKind.valueOf(payment.kind().name()))
                .setPeriodFrom(payment.from())
                .setPeriodTo(payment.to())
                .setPaymentDayKnown(payment.dayKnown())
                .setStatus(RegisterPaymentStatus.valueOf(payment.status().name()))
                .setGrossOre(payment.grossOre())
                .setTaxOre(payment.taxOre())
                .setSourceReference(payment.reference())
                .build();
    }

    private static @Nullable LabourMarketFacts labourMarket(Facts.@Nullable JobSeeker seeker) {
        if (seeker == null || seeker.registeredOn() == null) return null;
        return new LabourMarketFacts(
                seeker.registeredOn(),
                seeker.deregisteredOn(),
                seeker.extent(),
                seeker.reportOn(),
                seeker.decisions().stream()
                        .map(decision -> new LabourMarketDecision(
                                decision.code(), decision.extent(), decision.from(), decision.to()))
                        .toList());
    }

    private static RegisterAsset asset(Facts.Asset asset) {
        var sealed = asset.reference();
        return new RegisterAsset(
                RegisterAssetKind.valueOf(asset.kind().name()),
                asset.code(),
                asset.year(),
                asset.amountOre(),
                sealed == null ? null : ByteBuffer.wrap(Base64.getDecoder().decode(sealed)));
    }

    private static ResidencePermit permit(Facts.Permit permit) {
        return new ResidencePermit(
                permit.caseType(),
                permit.decision(),
                permit.permitType(),
                permit.decidedOn(),
                permit.from(),
                permit.to(),
                permit.permanent());
    }

    static RegisterChange change(int personNo, Change change) {
        return new RegisterChange(
                personNo,
                Register.valueOf(change.register().name()),
                change.fund().isEmpty() ? null : change.fund(),
                RegisterChangeKind.valueOf(change.what().name()),
                change.code(),
                change.paidOn(),
                name(change.before()),
                name(change.after()),
                change.beforeOre(),
                change.afterOre());
    }

    static RegisterCheck check(Result result) {
        return new RegisterCheck(
                result.control().id(),
                result.control().version(),
                result.control().title(),
                result.personNo(),
                result.subject(),
                RegisterCheckOutcome.valueOf(result.outcome().name()),
                result.question(),
                result.explanation(),
                result.facts().stream()
                        .map(fact -> new RegisterCheckFact(fact.name(), fact.value(), fact.source()))
                        .toList());
    }

    private static @Nullable String name(Answer.@Nullable Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
