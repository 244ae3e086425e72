package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts.Holding;

/// What a register knows that a person owns and the application does not state is a question. Vehicles are compared by
/// number, since the application does not say which; of capital it is enough that something that can bring such an
/// income is stated. A surplus of capital is asked about as an income.
final class AssetsInRegister {
    private AssetsInRegister() {}

    /// About the assets of one kind; null when there are none, or all are stated.
    static @Nullable Finding of(
            RegisterAnswer answer, Holding.Kind kind, ApplicationFacts facts, NormParameters parameters) {
        var known = new ArrayList<Holding>(2);
        for (var holding : answer.facts().assets()) {
            if (holding.kind() == kind) {
                known.add(holding);
            }
        }
        var stated = stated(answer.personNo(), kind, facts);
        if (known.isEmpty() || isStated(kind, known.size(), stated) || asksAsIncome(kind, answer, parameters)) {
            return null;
        }
        var subject = "asset/" + answer.personNo() + "/" + (kind == Holding.Kind.VEHICLE ? "VEHICLE" : "UNKNOWN");
        var basis = new ArrayList<Basis>(known.size() + 2);
        for (var holding : known) {
            basis.add(Fact.of(Fact.Name.HOLDING, subject, holding.inSwedish(), answer.source()));
        }
        basis.add(Fact.of(Fact.Name.HOLDINGS, subject, known.size(), answer.source()));
        basis.add(Fact.of(
                Fact.Name.ASSETS_STATED, subject, stated, facts.household().source()));
        return Rule.ASSETS_IN_REGISTER.unclear(
                facts.month(), subject, List.of(Question.about(Question.Code.ASSET_NOT_STATED, subject)), basis);
    }

    private static boolean isStated(Holding.Kind kind, int known, int stated) {
        return switch (kind) {
            case VEHICLE -> known <= stated;
            case CAPITAL -> stated > 0;
            case UNKNOWN -> false;
        };
    }

    private static int stated(int personNo, Holding.Kind kind, ApplicationFacts facts) {
        var count = 0;
        for (var asset : facts.assets()) {
            if (asset.personNo() == personNo && isOf(kind, asset.kind())) {
                count++;
            }
        }
        return count;
    }

    private static boolean isOf(Holding.Kind kind, Asset.Kind stated) {
        return switch (stated) {
            case VEHICLE -> kind == Holding.Kind.VEHICLE;
            case SAVINGS, SECURITIES, PROPERTY -> kind == Holding.Kind.CAPITAL;
            case OWN_HOME, BUSINESS, OTHER, UNKNOWN -> false;
        };
    }

    private static boolean asksAsIncome(Holding.Kind kind, RegisterAnswer answer, NormParameters parameters) {
        if (kind != Holding.Kind.CAPITAL) {
            return false;
        }
        for (var payment : answer.payments()) {
            var treatment = parameters.treatment(answer.register(), payment.code());
            if (treatment != null && treatment.value() == Treatment.ASK_ABOUT_ASSETS) {
                return true;
            }
        }
        return false;
    }
}
