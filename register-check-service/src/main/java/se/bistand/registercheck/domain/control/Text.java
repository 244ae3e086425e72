package se.bistand.registercheck.domain.control;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Collectors;
import se.bistand.registercheck.domain.Register;

/// Words the explanations share.
final class Text {
    private static final String[] MONTHS = {
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december"
    };

    private Text() {}

    static String month(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }

    static String kronor(long ore) {
        var whole = "%,d".formatted(Math.abs(ore) / 100).replace(',', '\u00a0').replace('.', '\u00a0');
        var rest = Math.abs(ore) % 100;
        return (ore < 0 ? "−" : "") + whole + (rest == 0 ? "" : ",%02d".formatted(rest)) + "\u00a0kr";
    }

    /// Who may know of incomes and has not told of them; empty when all have.
    static Optional<String> silence(Person person) {
        var silent = person.silentOnIncomes();
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(silent.stream().map(Text::of).collect(Collectors.joining(", ")) + ".");
    }

    static String of(Register register) {
        return switch (register) {
            case SKATTEVERKET -> "Skatteverket";
            case FORSAKRINGSKASSAN -> "Försäkringskassan";
            case ARBETSFORMEDLINGEN -> "Arbetsförmedlingen";
            case PENSIONSMYNDIGHETEN -> "Pensionsmyndigheten";
            case CSN -> "CSN";
            case A_KASSA -> "a-kassan";
            case TRANSPORTSTYRELSEN -> "Transportstyrelsen";
            case MIGRATIONSVERKET -> "Migrationsverket";
        };
    }
}
