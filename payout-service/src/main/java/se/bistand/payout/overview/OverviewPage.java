package se.bistand.payout.overview;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import se.bistand.payout.domain.PaymentId;
import se.bistand.payout.domain.PaymentState;

/// The page in words: amounts, times and states as people read them. No rule of its own.
record OverviewPage(
        List<State> states,
        List<File> files,
        List<Held> held,
        int heldElsewhere,
        List<Overdue> overdue,
        List<Difference> differences,
        List<Waiting> found,
        String waitingSum,
        int waiting,
        boolean mayAct) {
    record State(String sv, String en, int payments, String sum) {}

    record File(
            String messageId,
            String made,
            String by,
            int payments,
            String sum,
            String state,
            String en,
            String answers) {}

    /// @param otherCase case of the earlier payment, empty when it is the same
    /// @param stop who stopped it, when and why; empty where nobody did
    record Held(UUID id, UUID caseId, String otherCase, String month, String sum, String sv, String en, String stop) {}

    record Waiting(UUID id, UUID caseId, String month, String sum, String day) {}

    record Overdue(UUID id, String reference, UUID caseId, String messageId, String day, String sum) {}

    record Difference(UUID id, String sv, String en, String reference, String expected, String stated, String found) {}

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    static OverviewPage of(
            List<Overview.StateSum> sums,
            List<Overview.FileLine> files,
            List<Overview.HeldLine> held,
            List<Overview.OverdueLine> overdue,
            List<Overview.DifferenceLine> differences,
            List<Overview.WaitingLine> found,
            boolean mayAct) {
        var waiting = sums.stream().filter(s -> s.state().equals("SCHEDULED")).findFirst();
        return new OverviewPage(
                sums.stream()
                        .sorted(java.util.Comparator.comparing(s -> PaymentState.valueOf(s.state())))
                        .map(OverviewPage::state)
                        .toList(),
                files.stream().map(OverviewPage::file).toList(),
                held.stream().map(OverviewPage::held).toList(),
                heldElsewhere(sums, held.size()),
                overdue.stream().map(OverviewPage::overdue).toList(),
                differences.stream().map(OverviewPage::difference).toList(),
                found.stream().map(OverviewPage::waiting).toList(),
                kronor(waiting.map(Overview.StateSum::sumOre).orElse(0L)),
                waiting.map(Overview.StateSum::payments).orElse(0),
                mayAct);
    }

    /// Held payments that are not on the page: of cases the viewer is not named for, or more than it shows.
    private static int heldElsewhere(List<Overview.StateSum> sums, int shown) {
        int all = sums.stream()
                .filter(s -> s.state().equals(PaymentState.HELD.name()))
                .mapToInt(Overview.StateSum::payments)
                .sum();
        return Math.max(0, all - shown);
    }

    private static State state(Overview.StateSum sum) {
        var state = PaymentState.valueOf(sum.state());
        return new State(swedish(state), english(state), sum.payments(), kronor(sum.sumOre()));
    }

    static File file(Overview.FileLine line) {
        var sent = line.state().equals("SENT");
        boolean done = sent && line.accepted() == 0 && line.unanswered() == 0;
        var trouble = line.lastError() == null ? "" : " (försök " + line.attempts() + ": " + line.lastError() + ")";
        return new File(
                line.messageId(),
                time(line.createdAt()),
                line.createdBy(),
                line.payments(),
                kronor(line.sumOre()),
                done ? "Klar hos banken" : sent ? "Hos banken" : "Väntar på överföring" + trouble,
                done ? "Done at the bank" : sent ? "At the bank" : "Waiting to be handed over",
                line.settled() + " bokförda, " + line.accepted() + " godtagna, " + line.failed() + " avvisade, "
                        + line.unanswered() + " utan svar");
    }

    private static Held held(Overview.HeldLine line) {
        return new Held(
                line.paymentId(),
                line.inCase().caseId(),
                line.otherCase().map(other -> other.caseId().toString()).orElse(""),
                line.month(),
                kronor(line.amountOre()),
                line.question().swedish(),
                line.question().english(),
                line.stop()
                        .map(stop -> stop.by() + ", " + time(stop.at()) + ": " + stop.note())
                        .orElse(""));
    }

    private static Waiting waiting(Overview.WaitingLine line) {
        return new Waiting(
                line.paymentId(),
                line.inCase().caseId(),
                line.month(),
                kronor(line.amountOre()),
                line.executionDate().toString());
    }

    private static Overdue overdue(Overview.OverdueLine line) {
        return new Overdue(
                line.paymentId(),
                PaymentId.endToEndId(line.paymentId()),
                line.inCase().caseId(),
                Objects.requireNonNullElse(line.messageId(), ""),
                line.executionDate().toString(),
                kronor(line.amountOre()));
    }

    private static Difference difference(Overview.DifferenceLine line) {
        return new Difference(
                line.differenceId(),
                line.kind().swedish(),
                line.kind().english(),
                line.reference(),
                kronor(line.expectedOre()),
                kronor(line.statedOre()),
                time(line.foundAt()));
    }

    /// Such as `12 345,60 kr`, with spaces that do not break.
    static String kronor(long ore) {
        var whole = Long.toString(Math.abs(ore) / 100);
        var grouped = new StringBuilder(whole);
        for (var at = whole.length() - 3; at > 0; at -= 3) {
            grouped.insert(at, '\u00a0');
        }
        var rest = Math.abs(ore) % 100;
        return (ore < 0 ? "−" : "") + grouped + "," + (rest < 10 ? "0" : "") + rest + "\u00a0kr";
    }

    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.of("Europe/Stockholm")));
    }

    private static String swedish(PaymentState state) {
        return switch (state) {
            case HELD -> "Stoppade för en fråga";
            case SCHEDULED -> "Väntar på bankfil";
            case IN_FILE -> "I bankfil, inte överförd";
            case SENT -> "Skickade till banken";
            case ACCEPTED -> "Godtagna av banken";
            case REJECTED -> "Avvisade av banken";
            case SETTLED -> "Genomförda";
            case RETURNED -> "Returnerade";
            case CANCELLED -> "Makulerade";
        };
    }

    private static String english(PaymentState state) {
        return switch (state) {
            case HELD -> "Held for a question";
            case SCHEDULED -> "Waiting for a bank file";
            case IN_FILE -> "In a bank file, not handed over";
            case SENT -> "Sent to the bank";
            case ACCEPTED -> "Accepted by the bank";
            case REJECTED -> "Refused by the bank";
            case SETTLED -> "Settled";
            case RETURNED -> "Returned";
            case CANCELLED -> "Cancelled";
        };
    }
}
