package se.bistand.decision.calculation;

import java.util.List;
import java.util.UUID;
import se.bistand.decision.domain.EstablishedFact;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.SupportHistory;

/// An application with a round of register answers that has not been calculated.
/// @param content the application as stored
/// @param answers the register answers as stored
/// @param established what caseworkers have established about it and not withdrawn
/// @param history the months with support that the case's decisions tell of
record Ready(
        UUID applicationId,
        UUID caseId,
        String municipality,
        Month month,
        int calculationsBefore,
        ApplicationContent content,
        RegisterContent answers,
        List<EstablishedFact> established,
        SupportHistory history) {}
