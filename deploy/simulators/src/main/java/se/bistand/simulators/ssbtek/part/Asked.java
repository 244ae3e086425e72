package se.bistand.simulators.ssbtek.part;

import java.time.LocalDate;
import se.bistand.simulators.ssbtek.contract.Question;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Mode;
import se.bistand.simulators.ssbtek.life.Life;
import se.bistand.simulators.ssbtek.life.Period;

/// A question as it reaches one agency: about whom, on which day, and what is wrong with the agency at the moment.
public record Asked(Question question, Life life, LocalDate today, Mode mode) {
    String person() {
        return question.person();
    }

    Period period(Agency agency) {
        return question.period(agency);
    }

    boolean partial() {
        return mode == Mode.PARTIAL;
    }

    boolean isProtected() {
        return mode == Mode.PROTECTED || life.isProtected();
    }
}
