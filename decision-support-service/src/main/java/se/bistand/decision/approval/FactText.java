package se.bistand.decision.approval;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Established;
import se.bistand.messaging.Sealing;

/// What has been established in the words of the page, with who did it, when and why.
final class FactText {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(EstablishFact.SWEDEN);

    private FactText() {}

    /// @param about whom or what, with names
    /// @param change the address part of its form; null when it was superseded
    record Shown(
            String kind,
            String about,
            String value,
            String by,
            String at,
            String reason,
            boolean withdrawn,
            @Nullable UUID change) {}

    /// What holds, and what was superseded or withdrawn.
    record Both(List<Shown> now, List<Shown> before) {
        public boolean isEmpty() {
            return now.isEmpty() && before.isEmpty();
        }
    }

    static Both of(
            Stored.Application application,
            List<Stored.Fact> all,
            Establishable open,
            BasisPage.Words words,
            Sealing sealing) {
        var latest = EstablishedFacts.latest(all);
        var show = new Show(application.caseId(), open, words, sealing);
        return new Both(
                latest.stream()
                        .filter(fact -> !fact.withdrawn())
                        .map(fact -> show.of(fact, true))
                        .toList(),
                all.stream()
                        .filter(fact -> fact.withdrawn() || !latest.contains(fact))
                        .map(fact -> show.of(fact, false))
                        .toList());
    }

    /// The names of those who have established something, by staff identity.
    static Map<String, String> names(UUID caseId, List<Stored.Fact> all, Sealing sealing) {
        var names = new HashMap<String, String>();
        for (var fact : all) {
            names.put(fact.content().by(), sealing.open(caseId, "establishedBy", fact.sealedByName()));
        }
        return names;
    }

    private record Show(UUID caseId, Establishable open, BasisPage.Words words, Sealing sealing) {
        Shown of(Stored.Fact fact, boolean holds) {
            var content = fact.content();
            var choice = open.of(content.kind(), content.subject());
            return new Shown(
                    content.kind().swedish(),
                    words.whom(content.subject()),
                    value(content.inDomain()),
                    opened("establishedBy", fact.sealedByName()),
                    at(fact.at()),
                    opened("establishedReason", fact.sealedReason()),
                    fact.withdrawn(),
                    holds ? choice.map(Establishable.Choice::key).orElse(null) : null);
        }

        private String opened(String field, ByteBuffer sealed) {
            return sealing.open(caseId, field, sealed);
        }
    }

    private static String at(Instant at) {
        return MINUTE.format(at);
    }

    private static String income(Established.IncomeAssessed income) {
        return income.counted().inSwedish() + " räknas" + (income.isWork() ? " som arbetsinkomst" : "") + ", utbetalt "
                + income.paid() + ", underlag: " + income.evidence().swedish();
    }

    static String value(Established established) {
        return switch (established) {
            case Established.IncomeAssessed income -> income(income);
            case Established.CostApproved(var kind, var approved, var reason, var by) ->
                approved.inSwedish() + " godkänns: " + reason.swedish();
            case Established.NormDeviation(var personNo, var amount, var reason, var by) ->
                amount.inSwedish() + ": " + reason.swedish();
            case Established.CarriedSurplus(var from, var amount, var decision, var decidedOn, var by) ->
                amount.inSwedish() + " från " + from.inSwedish() + ", beslut " + decision + " den " + decidedOn;
            case Established.JobStimulusPeriod(var personNo, var from, var to, var by) ->
                "från och med " + from.inSwedish() + " till och med " + to.inSwedish();
            case Established.Activity(var personNo, var status, var by) -> status.swedish();
            case Established.LawfulStay(var lawful, var by) ->
                lawful ? "hushållet vistas lagligt i Sverige" : "hushållet vistas inte lagligt i Sverige";
            case Established.NotCompleted(var orderedOn, var due, var by) ->
                "föreläggande den " + orderedOn + " att komplettera senast den " + due;
        };
    }
}
