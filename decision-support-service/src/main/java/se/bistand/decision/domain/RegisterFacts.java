package se.bistand.decision.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a register told of a person beside payments.
/// @param warnings what of its answer was not understood or not expected, in Swedish
/// @param remarks what the population register says that does not fit the application
public record RegisterFacts(
        @Nullable JobSeeker jobSeeker,
        List<Holding> assets,
        List<Permit> permits,
        List<String> warnings,
        List<Remark> remarks) {
    public static final RegisterFacts NONE = new RegisterFacts(null, List.of(), List.of(), List.of(), List.of());

    /// Arbetsförmedlingen (arbetssökande). What it did not say is null.
    /// @param extent per cent of full time
    /// @param reportOn day of the latest activity report
    /// @param decisions on compensation, in Swedish
    public record JobSeeker(
            @Nullable Boolean enrolled,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate deregisteredOn,
            @Nullable Integer extent,
            @Nullable LocalDate reportOn,
            List<String> decisions) {
        public JobSeeker {
            decisions = List.copyOf(decisions);
        }
    }

    /// A vehicle, or capital that gave an income (fordon, kapital).
    /// @param code the agency's own
    /// @param year of the vehicle, or tax year of the capital
    public record Holding(
            Kind kind,
            String code,
            @Nullable Integer year,
            @Nullable Money amount) {
        public enum Kind {
            VEHICLE("fordon"),
            CAPITAL("kapital"),
            UNKNOWN("okänd tillgång");

            private final String swedish;

            Kind(String swedish) {
                this.swedish = swedish;
            }

            public String swedish() {
                return swedish;
            }
        }

        public String inSwedish() {
            return kind.swedish() + " " + code + (year == null ? "" : " " + year)
                    + (amount == null ? "" : ", " + amount.inSwedish());
        }
    }

    /// A case of Migrationsverket (tillstånd). What it did not say is null.
    /// @param decision null when there is none yet
    public record Permit(
            @Nullable String caseType,
            @Nullable String decision,
            @Nullable String type,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean permanent) {

        /// True when it lets the person stay the whole month.
        public boolean covers(Month month) {
            return from != null
                    && !from.isAfter(month.firstDay())
                    && (Boolean.TRUE.equals(permanent) || (to != null && !to.isBefore(month.lastDay())));
        }

        public String inSwedish() {
            var text = (caseType == null ? "ärende" : caseType) + ", " + (decision == null ? "inget beslut" : decision)
                    + (type == null ? "" : " " + type) + (decidedOn == null ? "" : ", beslutat " + decidedOn);
            var time = from == null ? "" : ", gäller " + new Period(from, to);
            return text + time + (Boolean.TRUE.equals(permanent) ? ", permanent" : "");
        }
    }

    /// Of the population register (folkbokföringen), which Försäkringskassan passes on.
    /// @param told a day of death, or a civil status
    public record Remark(What what, String told) {
        public enum What {
            /// A person of the household is dead (avliden).
            DEAD,
            /// Somebody who applies alone is married, or a registered partner (gift, registrerad partner).
            MARRIED_APPLIES_ALONE
        }
    }

    public RegisterFacts {
        remarks = List.copyOf(remarks);
        assets = List.copyOf(assets);
        permits = List.copyOf(permits);
        warnings = List.copyOf(warnings);
    }

    public static RegisterFacts of(JobSeeker jobSeeker) {
        return new RegisterFacts(jobSeeker, List.of(), List.of(), List.of(), List.of());
    }

    public static RegisterFacts of(Holding... assets) {
        return new RegisterFacts(null, List.of(assets), List.of(), List.of(), List.of());
    }

    public static RegisterFacts of(Permit... permits) {
        return new RegisterFacts(null, List.of(), List.of(permits), List.of(), List.of());
    }

    public static RegisterFacts of(Remark... remarks) {
        return new RegisterFacts(null, List.of(), List.of(), List.of(), List.of(remarks));
    }
}
