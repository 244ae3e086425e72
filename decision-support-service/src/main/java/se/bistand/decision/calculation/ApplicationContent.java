package se.bistand.decision.calculation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.StatedIncome;

/// The application as it lies in the database: JSON, identifying values sealed and in base64. What older rows do not
/// hold is null.
record ApplicationContent(
        List<Person> people,
        HousingForm housing,
        int peopleInDwelling,
        List<AppliedCost> costs,
        List<Income> incomes,
        @Nullable Boolean subletConsent,
        @Nullable List<Owned> assets) {

    record Person(
            int no,
            Role role,
            String sealedName,
            String sealedBirthDate,
            boolean lunchOutsideHome,
            @Nullable School school,
            @Nullable Stay residence) {}

    enum StayKind {
        UNKNOWN,
        WHOLE_MONTH,
        ALTERNATING,
        VISITATION,
        DATES
    }

    record Stay(StayKind kind, @Nullable Integer days, List<Period> periods) {
        /// A kind this version does not know is a part of the month that nobody has stated.
        Residence inDomain() {
            return switch (kind) {
                case WHOLE_MONTH -> Residence.WHOLE_MONTH;
                case ALTERNATING, UNKNOWN -> byNumber(Residence.Kind.ALTERNATING);
                case VISITATION -> byNumber(Residence.Kind.VISITATION);
                case DATES -> new Residence.Dates(periods);
            };
        }

        private Residence byNumber(Residence.Kind of) {
            return days == null ? new Residence.DaysNotStated(of) : new Residence.Days(of, days);
        }
    }

    record AppliedCost(Cost.Kind kind, long ore) {}

    record Income(
            int personNo,
            StatedIncome.Kind kind,
            long ore,
            LocalDate on,
            @Nullable Long earnedEarlierThisYearOre) {}

    record Owned(
            int personNo,
            Asset.Kind kind,
            long ore,
            @Nullable Boolean neededForWorkOrHealth) {}
}
