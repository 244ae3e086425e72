package se.bistand.decision.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;
import se.bistand.decision.domain.RegisterFacts;

/// A round of register answers as it lies in the database. What older rows do not hold is null.
/// @param id the event that brought it
/// @param readNumber which read of the application, 1 first; read by the page alone
/// @param complete false when some register is read again later; read by the page alone
record RegisterContent(
        UUID id,
        List<Answer> answers,
        @Nullable List<Check> checks,
        @Nullable List<Change> changes,
        @Nullable Integer readNumber,
        @Nullable Boolean complete) {

    /// What a control of the answers found.
    /// @param question code of what a person must answer
    record Check(
            String name,
            String title,
            @Nullable Integer personNo,
            String outcome,
            String explanation,
            List<CheckFact> facts,
            @Nullable String question) {}

    record CheckFact(String name, String value, String source) {}

    /// What differs from the read before; read by the page alone.
    record Change(
            String register,
            String what,
            @Nullable String code,
            @Nullable String after,
            @Nullable Long beforeOre,
            @Nullable Long afterOre) {}

    /// @param part which of several who answer as one register
    /// @param comparison payments of the month before the control period
    /// @param told what the register told beside payments
    record Answer(
            int personNo,
            Register register,
            RegisterAnswer.Outcome outcome,
            @Nullable String reason,
            Instant readAt,
            List<Income> incomes,
            @Nullable String part,
            @Nullable List<Income> comparison,
            @Nullable Told told) {}

    record Told(@Nullable JobSeeker jobSeeker, List<Asset> assets, List<Permit> permits, List<String> warnings) {}

    record JobSeeker(
            @Nullable Boolean enrolled,
            @Nullable LocalDate registeredOn,
            @Nullable LocalDate deregisteredOn,
            @Nullable Integer extent,
            @Nullable LocalDate reportOn,
            List<String> decisions) {}

    record Asset(
            RegisterFacts.Holding.Kind kind,
            String code,
            @Nullable Integer year,
            @Nullable Long ore) {}

    record Permit(
            @Nullable String caseType,
            @Nullable String decision,
            @Nullable String type,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean permanent) {}

    record Income(
            String code,
            long ore,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean preliminary,
            @Nullable Boolean dayKnown,
            @Nullable Long grossOre,
            @Nullable Long taxOre) {}
}
