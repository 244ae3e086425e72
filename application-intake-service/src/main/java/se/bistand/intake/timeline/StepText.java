package se.bistand.intake.timeline;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A step in plain words, Swedish first.
record StepText(String sv, String en) {
    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    static StepText of(Step step) {
        return switch (step.stage()) {
            case SUBMITTED ->
                new StepText(
                        "Vi har tagit emot din ansökan. Nu hämtar vi uppgifter från andra myndigheter.",
                        "We have received your application. We are now asking other authorities for information.");
            case CALCULATED ->
                new StepText(
                        "Beräkningen är gjord. En handläggare går igenom ansökan och fattar beslut.",
                        "The calculation is done. A caseworker will go through the application and decide.");
            case DECIDED -> decided(step);
            case PAYMENT_SCHEDULED ->
                new StepText(
                        "Utbetalning av " + kronor(step) + " är planerad till " + day(step.day(), SWEDISH) + ".",
                        "Payment of " + kronor(step) + " is planned for " + day(step.day(), Locale.UK) + ".");
            case PAYMENT_SENT ->
                new StepText("Utbetalningen är skickad till banken.", "The payment has been sent to the bank.");
            case PAID ->
                new StepText(
                        "Banken har betalat ut " + kronor(step) + " den " + day(step.day(), SWEDISH) + ".",
                        "The bank paid out " + kronor(step) + " on " + day(step.day(), Locale.UK) + ".");
            case PAYMENT_FAILED -> notPaid(step);
            case NOTIFIED ->
                new StepText(
                        "Vi har meddelat dig att det finns ett beslut.", "We have told you that there is a decision.");
        };
    }

    private static StepText decided(Step step) {
        return switch (step.outcome() == null ? "" : step.outcome()) {
            case "GRANT" ->
                new StepText(
                        "Beslut: ansökan är beviljad med " + kronor(step) + ".",
                        "Decision: the application is granted, " + kronor(step) + ".");
            case "PARTIAL" ->
                new StepText(
                        "Beslut: ansökan är delvis beviljad med " + kronor(step) + ".",
                        "Decision: the application is partly granted, " + kronor(step) + ".");
            case "REJECTION" -> new StepText("Beslut: ansökan är avslagen.", "Decision: the application is rejected.");
            case "DISMISSAL" -> new StepText("Beslut: ansökan är avvisad.", "Decision: the application is dismissed.");
            default -> new StepText("Beslut är fattat.", "A decision has been made.");
        };
    }

    private static StepText notPaid(Step step) {
        return "CANCELLED".equals(step.outcome())
                ? new StepText(
                        "Kommunen har stoppat utbetalningen av " + kronor(step) + ". Vi tar kontakt med dig.",
                        "The municipality has stopped the payment of " + kronor(step) + ". We will contact you.")
                : new StepText(
                        "Banken kunde inte betala ut pengarna. Vi tar kontakt med dig.",
                        "The bank could not pay out the money. We will contact you.");
    }

    private static String kronor(Step step) {
        var ore = step.amountOre() == null ? 0 : step.amountOre();
        var whole = NumberFormat.getIntegerInstance(SWEDISH).format(ore / 100);
        return ore % 100 == 0 ? whole + " kr" : whole + "," + String.format(Locale.ROOT, "%02d", ore % 100) + " kr";
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? "–" : DAY.withLocale(locale).format(day);
    }
}
