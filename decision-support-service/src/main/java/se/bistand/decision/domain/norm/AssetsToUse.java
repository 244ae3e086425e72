package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Month;

/// Assets that can be turned into money are used first: savings and securities count with their value. The dwelling the
/// household lives in, and a vehicle needed for work or health, may be kept. Whether anything else must be sold, and
/// when, is for a person.
final class AssetsToUse {
    private AssetsToUse() {}

    static Finding of(Asset asset, ApplicationFacts facts) {
        var month = facts.month();
        var subject = asset.subject();
        var basis = new ArrayList<Basis>(3);
        basis.add(Fact.of(Fact.Name.ASSET_KIND, subject, asset.kind().swedish(), asset.source()));
        basis.add(Fact.of(Fact.Name.ASSET_VALUE, subject, asset.value(), asset.source()));
        if (facts.household().person(asset.personNo()).isEmpty()
                || asset.value().isNegative()) {
            return unclear(month, subject, Question.Code.ASSET_UNKNOWN, basis);
        }
        return switch (asset.kind()) {
            case SAVINGS, SECURITIES ->
                Rule.ASSETS_TO_USE.amount(month, subject, asset.value().negated(), basis);
            case OWN_HOME -> Rule.ASSETS_TO_USE.notFulfilled(month, subject, basis);
            case VEHICLE -> vehicle(asset, month, basis);
            case PROPERTY, BUSINESS, OTHER -> unclear(month, subject, Question.Code.ASSET_TO_SELL, basis);
            case UNKNOWN -> unclear(month, subject, Question.Code.ASSET_UNKNOWN, basis);
        };
    }

    private static Finding vehicle(Asset asset, Month month, List<Basis> basis) {
        var subject = asset.subject();
        var needed = asset.neededForWorkOrHealth();
        if (needed == null) {
            basis.add(Fact.missing(Fact.Name.NEEDED_FOR_WORK_OR_HEALTH, subject, asset.source()));
            return unclear(month, subject, Question.Code.VEHICLE_NEEDED, basis);
        }
        basis.add(Fact.of(Fact.Name.NEEDED_FOR_WORK_OR_HEALTH, subject, needed, asset.source()));
        return needed
                ? Rule.ASSETS_TO_USE.notFulfilled(month, subject, basis)
                : unclear(month, subject, Question.Code.ASSET_TO_SELL, basis);
    }

    private static Finding unclear(Month month, String subject, Question.Code code, List<Basis> basis) {
        return Rule.ASSETS_TO_USE.unclear(month, subject, List.of(Question.about(code, subject)), basis);
    }
}
