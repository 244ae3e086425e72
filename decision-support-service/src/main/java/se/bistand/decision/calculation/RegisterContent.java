package se.bistand.decision.calculation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Register;
import se.bistand.decision.domain.RegisterAnswer;

/// A round of register answers as it lies in the database.
/// @param id the event that brought it
record RegisterContent(UUID id, List<Answer> answers) {

    record Answer(
            int personNo,
            Register register,
            RegisterAnswer.Outcome outcome,
            @Nullable String reason,
            Instant readAt,
            List<Income> incomes) {}

    record Income(String code, long ore, LocalDate on) {}
}
