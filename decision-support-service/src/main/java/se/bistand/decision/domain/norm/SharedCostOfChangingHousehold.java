package se.bistand.decision.domain.norm;

import java.util.ArrayList;
import java.util.List;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;

/// Shared household costs when the household is not the same all month. Where the dates are known, each day has the
/// cost of those who are there. Where only numbers of days are known, each such member adds the difference to the next
/// size for its days, the one with most days first: siblings are then taken to come together. Both at once, or unclear
/// days, is for a person.
final class SharedCostOfChangingHousehold {
    private static final Rule RULE = Rule.SHARED_COST_OF_CHANGING_HOUSEHOLD;

    private SharedCostOfChangingHousehold() {}

    static Finding of(
            List<Presence> presences, int wholeMonth, Month month, List<Basis> basis, NormParameters parameters) {
        var questions = new ArrayList<Question>(0);
        var byNumber = new ArrayList<Integer>();
        var byDate = false;
        for (var presence : presences) {
            if (presence.finding() != null) {
                basis.add(presence.finding());
                questions.addAll(presence.finding().questions());
                if (presence.isByNumber()) {
                    byNumber.add(presence.days());
                } else {
                    byDate |= presence.days() > 0;
                }
            }
        }
        if (questions.isEmpty() && !byNumber.isEmpty() && (byDate || wholeMonth == 0)) {
            questions.add(Question.of(Question.Code.HOUSEHOLD_CHANGES));
        }
        var share = parameters.dayShare();
        if (questions.isEmpty() && share == null) {
            questions.add(Question.about(Question.Code.PART_OF_MONTH, SharedHouseholdCost.SUBJECT));
        }
        if (!questions.isEmpty() || share == null) {
            return RULE.unclear(month, SharedHouseholdCost.SUBJECT, questions, basis);
        }
        basis.add(share);
        var amount = byDate || wholeMonth == 0
                ? byDate(presences, month, share.value(), basis, parameters)
                : byNumber(byNumber, wholeMonth, month, share.value(), basis, parameters);
        return RULE.amount(month, SharedHouseholdCost.SUBJECT, amount, basis);
    }

    private static Money byDate(
            List<Presence> presences, Month month, DayShare share, List<Basis> basis, NormParameters parameters) {
        var daysOfSize = new int[presences.size() + 1];
        for (var day = 0; day < month.days(); day++) {
            var size = 0;
            for (var presence : presences) {
                size += presence.isOn(day) ? 1 : 0;
            }
            daysOfSize[size]++;
        }
        var amount = Money.ZERO;
        for (var size = 1; size < daysOfSize.length; size++) {
            if (daysOfSize[size] > 0) {
                var whole = SharedHouseholdCost.forSize(size, parameters, basis);
                amount = amount.plus(share.of(whole, daysOfSize[size], month.days()));
            }
        }
        return amount;
    }

    private static Money byNumber(
            List<Integer> days,
            int wholeMonth,
            Month month,
            DayShare share,
            List<Basis> basis,
            NormParameters parameters) {
        days.sort((a, b) -> Integer.compare(b, a));
        var size = wholeMonth;
        var before = SharedHouseholdCost.forSize(size, parameters, basis);
        var amount = before;
        for (var more : days) {
            size++;
            var after = SharedHouseholdCost.forSize(size, parameters, basis);
            amount = amount.plus(share.of(after.minus(before), more, month.days()));
            before = after;
        }
        return amount;
    }
}
