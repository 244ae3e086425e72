package se.bistand.decision.domain.norm;

import java.time.LocalDate;
import se.bistand.decision.domain.Month;

/// The day of the month on which age is reckoned. The ordinance is silent, so each municipality states its practice.
public enum AgeDay {
    FIRST_DAY_OF_MONTH,
    LAST_DAY_OF_MONTH;

    LocalDate in(Month month) {
        return switch (this) {
            case FIRST_DAY_OF_MONTH -> month.firstDay();
            case LAST_DAY_OF_MONTH -> month.lastDay();
        };
    }
}
