package se.bistand.registercheck.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a register told beside payments. Nothing in it names a person: an address is kept as its keyed fingerprint and
/// a registration number sealed.
public record Facts(
        @Nullable JobSeeker jobSeeker,
        List<Asset> assets,
        List<Permit> permits,
        @Nullable Registration registration) {

    public static final Facts NONE = new Facts(null, List.of(), List.of(), null);

    /// Arbetsförmedlingen.
    ///
    /// @param enrolled inskriven; null when it did not say
    /// @param reportOn day of the latest activity report
    public record JobSeeker(
            @Nullable Boolean enrolled,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate deregisteredOn,
            @Nullable Integer extent,
            @Nullable LocalDate reportOn,
            List<Decision> decisions) {
        public JobSeeker {
            decisions = decisions == null ? List.of() : List.copyOf(decisions);
        }
    }

    /// A decision on compensation for taking part in a programme.
    public record Decision(String code, int extent, LocalDate from, LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// @param reference registration number: as read until it is sealed, base64 of the sealed bytes afterwards
    public record Asset(
            Kind kind,
            String code,
            @Nullable Integer year,
            @Nullable Long amountOre,
            @Nullable String reference) {
        /// fordon, kapital
        public enum Kind {
            VEHICLE,
            CAPITAL
        }

        public Asset withReference(@Nullable String other) {
            return new Asset(kind, code, year, amountOre, other);
        }
    }

    /// A decision of Migrationsverket; a case without decision has none of its parts.
    public record Permit(
            @Nullable String caseType,
            @Nullable String decision,
            @Nullable String permitType,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean permanent) {}

    /// The population register, as Försäkringskassan tells it.
    ///
    /// @param municipality county and municipality, four digits
    /// @param address as read until it is made a fingerprint, which two people share when they live together
    public record Registration(
            @Nullable String municipality,
            @Nullable Integer civilStatus,
            @Nullable String address,
            @Nullable LocalDate diedOn) {
        private static final int MARRIED = 2;
        private static final int REGISTERED_PARTNER = 3;

        public Registration withAddress(@Nullable String other) {
            return new Registration(municipality, civilStatus, other, diedOn);
        }

        /// The civil status of who is married or a registered partner.
        public String inSwedish() {
            return Integer.valueOf(MARRIED).equals(civilStatus) ? "gift" : "registrerad partner";
        }

        public boolean married() {
            return civilStatus != null && (civilStatus == MARRIED || civilStatus == REGISTERED_PARTNER);
        }
    }

    public Facts {
        assets = assets == null ? List.of() : List.copyOf(assets);
        permits = permits == null ? List.of() : List.copyOf(permits);
    }

    public static Facts of(JobSeeker jobSeeker) {
        return new Facts(jobSeeker, List.of(), List.of(), null);
    }

    public static Facts of(Registration registration) {
        return new Facts(null, List.of(), List.of(), registration);
    }

    public static Facts assets(List<Asset> assets) {
        return new Facts(null, assets, List.of(), null);
    }

    public static Facts permits(List<Permit> permits) {
        return new Facts(null, List.of(), permits, null);
    }
}
