package se.bistand.decision.calculation;

import java.time.LocalDate;
import java.util.List;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.StatedIncome;

/// The application as it lies in the database: JSON, identifying values sealed and in base64.
record ApplicationContent(
        List<Person> people, HousingForm housing, int peopleInDwelling, List<AppliedCost> costs, List<Income> incomes) {

    record Person(int no, Role role, String sealedName, String sealedBirthDate, boolean lunchOutsideHome) {}

    record AppliedCost(Cost.Kind kind, long ore) {}

    record Income(int personNo, StatedIncome.Kind kind, long ore, LocalDate on) {}
}
