package se.bistand.decision.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a named caseworker has established after weighing the household's circumstances. The machine never sets these.
public sealed interface Established {
    Source.Caseworker by();

    /// The norm at a higher or lower level for one person, for special reasons.
    /// @param amount above zero for a higher level, below for a lower
    record NormDeviation(int personNo, Money amount, SpecialReason reason, Source.Caseworker by)
            implements Established {}

    /// What is approved of the costs of one kind, whatever the guideline says: individual need decides.
    record CostApproved(Cost.Kind kind, Money approved, CostReason reason, Source.Caseworker by)
            implements Established {}

    /// A surplus of the month before that an appealable decision says is to be used this month.
    /// @param decision the decision's identity
    record CarriedSurplus(Month from, Money amount, String decision, LocalDate decidedOn, Source.Caseworker by)
            implements Established {}

    /// Months during which a quarter of a person's work income is left out (jobbstimulans), as decided before.
    record JobStimulusPeriod(int personNo, Month from, Month to, Source.Caseworker by) implements Established {}

    /// How an adult stands to the activity requirement.
    record Activity(int personNo, ActivityStatus status, Source.Caseworker by) implements Established {}

    /// Whether the household is lawfully in Sweden.
    record LawfulStay(boolean lawful, Source.Caseworker by) implements Established {}

    /// The household was ordered to complete the application and has not done so in time.
    record NotCompleted(LocalDate orderedOn, LocalDate due, Source.Caseworker by) implements Established {}

    /// What counts in the control period of an income that was unclear, or of what a register that could not answer
    /// would have known.
    /// @param line the lines of the sheet it is about, such as income/0/OTHER or register/0/FORSAKRINGSKASSAN
    /// @param counted zero where nothing counts
    /// @param paid the days in which the money came
    /// @param isWork pay for work, of which a part may be left out (jobbstimulans)
    /// @param seen what was shown of it when it was assessed, all payments together
    record IncomeAssessed(
            String line,
            int personNo,
            Money counted,
            Period paid,
            boolean isWork,
            Evidence evidence,
            Money seen,
            Source.Caseworker by)
            implements Established {
        /// True when a register is assessed that could not answer.
        public static boolean isOfRegister(String assessed) {
            return assessed.startsWith("register/");
        }

        /// True for a payment that is shown of what is assessed: every one in the lines about it. The lines
        /// about a register show none, so there it is every payment that it tells of the person, in whatever
        /// line: one that tells of more later has answered otherwise than when it was assessed.
        /// @param assessed what is assessed, such as income/0/OTHER or register/0/A_KASSA
        /// @param line the line that shows the payment
        /// @param register that told of it; null when none did
        public static boolean shows(String assessed, String line, @Nullable Register register) {
            if (!isOfRegister(assessed)) {
                return line.equals(assessed);
            }
            var parts = assessed.split("/", -1);
            return line.startsWith("income/" + parts[1] + "/")
                    && register != null
                    && register.name().equals(parts[2]);
        }
    }

    /// What a caseworker has read or heard to know an income.
    enum Evidence {
        PAYSLIP("lönespecifikation"),
        AGENCY_DECISION("myndighetens beslut eller utbetalningsbesked"),
        AGENCY_ASKED("myndigheten har svarat på fråga"),
        BANK_STATEMENT("kontoutdrag"),
        EMPLOYER_ASKED("arbetsgivaren har svarat på fråga"),
        HOUSEHOLD_ASKED("hushållet har svarat på fråga");

        private final String swedish;

        Evidence(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    enum SpecialReason {
        MEDICAL_DIET("dyrare kost av medicinska skäl", true),
        SCHOOL_MEAL_FEES("avgift för skolmåltider", true),
        FOOD_IN_FEE("hög matkostnad i en avgift", true),
        DISABILITY("funktionsnedsättning", true),
        FOOD_PROVIDED("mat ingår på annat sätt", false),
        COST_LACKING("en kostnad i normen saknas", false);

        private final String swedish;
        private final boolean higher;

        SpecialReason(String swedish, boolean higher) {
            this.swedish = swedish;
            this.higher = higher;
        }

        public String swedish() {
            return swedish;
        }

        /// A reason for a higher level; otherwise for a lower.
        public boolean isForHigher() {
            return higher;
        }
    }

    enum CostReason {
        NEEDED("behövs för en skälig levnadsnivå"),
        DEARER_THAN_NEEDED("dyrare än nödvändigt"),
        NOT_NEEDED("behövs inte för en skälig levnadsnivå"),
        PAID_OTHERWISE("betalas på annat sätt");

        private final String swedish;

        CostReason(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    enum ActivityStatus {
        PARTICIPATES("deltar"),
        EXEMPT("omfattas inte"),
        ACCEPTABLE_REASON("godtagbart skäl att inte delta"),
        DECLINED("deltar inte utan godtagbart skäl");

        private final String swedish;

        ActivityStatus(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }
}
