package se.bistand.decision.calculation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.RegisterFacts.Remark;
import se.bistand.event.v1.LabourMarketDecision;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterAsset;
import se.bistand.event.v1.RegisterWarning;
import se.bistand.event.v1.ResidencePermit;

/// What a register told beside payments: from the event to what is stored, and from there to the domain. Registration
/// numbers are not kept here.
final class RegisterTold {
    private RegisterTold() {}

    static RegisterContent.Told stored(RegisterAnswer answer) {
        return new RegisterContent.Told(
                jobSeeker(answer),
                answer.getAssets().stream().map(RegisterTold::asset).toList(),
                answer.getPermits().stream().map(RegisterTold::permit).toList(),
                answer.getWarnings().stream().map(RegisterTold::warning).toList());
    }

    private static RegisterContent.@Nullable JobSeeker jobSeeker(RegisterAnswer answer) {
        var market = answer.getLabourMarket();
        if (market == null) {
            return answer.getJobSeeker() == null
                    ? null
                    : new RegisterContent.JobSeeker(answer.getJobSeeker(), null, null, null, null, List.of());
        }
        return new RegisterContent.JobSeeker(
                answer.getJobSeeker(),
                market.getRegisteredOn(),
                market.getDeregisteredOn(),
                market.getExtentPercent(),
                market.getActivityReportOn(),
                market.getDecisions().stream().map(RegisterTold::decision).toList());
    }

    private static String decision(LabourMarketDecision decision) {
        return decision.getCode() + " " + decision.getExtentPercent() + " %, "
                + new Period(decision.getFrom(), decision.getTo());
    }

    private static RegisterContent.Asset asset(RegisterAsset asset) {
        return new RegisterContent.Asset(
                RegisterFacts.Holding.Kind.valueOf(asset.getKind().name()),
                asset.getCode(),
                asset.getYear(),
                asset.getAmountOre());
    }

    private static RegisterContent.Permit permit(ResidencePermit permit) {
        return new RegisterContent.Permit(
                permit.getCaseType(),
                permit.getDecision(),
                permit.getPermitType(),
                permit.getDecidedOn(),
                permit.getFrom(),
                permit.getTo(),
                permit.getPermanent());
    }

    private static String warning(RegisterWarning warning) {
        var what = switch (warning.getCode()) {
            case "UNKNOWN_CODE" -> "okänd kod";
            case "NOT_UNDERSTOOD" -> "kunde inte tolkas";
            case "WITHOUT_DAY" -> "utbetalning utan dag";
            case "PART_REFUSED" -> "en del lämnas inte ut";
            case "FUND_SUSPENDED" -> "avstängd från a-kassan";
            case "FUND_UNDECIDED" -> "a-kassan har inte beslutat";
            default -> warning.getCode();
        };
        var ore = warning.getAmountOre();
        return what
                + (warning.getSubject() == null ? "" : ": " + warning.getSubject())
                + (ore == null ? "" : ", " + new Money(ore).inSwedish());
    }

    static RegisterFacts inDomain(RegisterContent.@Nullable Told told, List<Remark> remarks) {
        if (told == null) {
            return RegisterFacts.of(remarks.toArray(Remark[]::new));
        }
        var seeker = told.jobSeeker();
        return new RegisterFacts(
                seeker == null
                        ? null
                        : new RegisterFacts.JobSeeker(
                                seeker.enrolled(),
                                seeker.registeredOn(),
                                seeker.deregisteredOn(),
                                seeker.extent(),
                                seeker.reportOn(),
                                seeker.decisions()),
                told.assets().stream()
                        .map(a -> new RegisterFacts.Holding(
                                a.kind(), a.code(), a.year(), a.ore() == null ? null : new Money(a.ore())))
                        .toList(),
                told.permits().stream()
                        .map(p -> new RegisterFacts.Permit(
                                p.caseType(), p.decision(), p.type(), p.decidedOn(), p.from(), p.to(), p.permanent()))
                        .toList(),
                told.warnings(),
                remarks);
    }
}
