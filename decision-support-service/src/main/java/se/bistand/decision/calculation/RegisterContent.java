package se.bistand.decision.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;

/// A round of register answers as it lies in the database. What older rows do not hold is null.
/// @param id the event that brought it
record RegisterContent(
        UUID id,
        List<Answer> answers,
        @Nullable List<Check> checks,
        @Nullable List<Change> changes) {

    /// What a control of the answers found; read by the page alone.
    record Check(
            String name,
            String title,
            @Nullable Integer personNo,
            String outcome,
            String explanation,
            List<CheckFact> facts) {}

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
    record Answer(
            int personNo,
            Register register,
            RegisterAnswer.Outcome outcome,
            @Nullable String reason,
            Instant readAt,
            List<Income> incomes,
            @Nullable String part,
            @Nullable List<Income> comparison) {}

    record Income(
            String code,
            long ore,
            LocalDate on,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean preliminary) {}
}
