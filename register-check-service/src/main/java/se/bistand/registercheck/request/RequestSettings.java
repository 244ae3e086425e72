package se.bistand.registercheck.request;

import java.time.Duration;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import se.bistand.registercheck.domain.PersonalNumber;
import se.bistand.registercheck.domain.Register;

/// Who is asked about whom. No more than is needed: a register that is not named is not asked.
///
/// @param adults asked about applicant and co-applicant
/// @param children asked about every child: what is paid to the child, such as efterlevandestöd
/// @param older asked about children from an age, who may study or work
/// @param olderFrom that age, in years
/// @param validFor how long an answer about a person stands for a new application of the same case and month
@ConfigurationProperties("bistand.request")
record RequestSettings(
        Set<Register> adults, Set<Register> children, Set<Register> older, int olderFrom, Duration validFor) {
    RequestSettings {
        adults = Set.copyOf(adults);
        children = children == null ? Set.of() : Set.copyOf(children);
        older = older == null ? Set.of() : Set.copyOf(older);
    }

    /// By the year of birth, which a coordination number has too.
    Set<Register> askedAboutChild(PersonalNumber number, YearMonth month) {
        var asked = EnumSet.noneOf(Register.class);
        asked.addAll(children);
        int born = Integer.parseInt(number.digits().substring(0, 4));
        if (month.getYear() - born >= olderFrom) asked.addAll(older);
        return asked;
    }
}
