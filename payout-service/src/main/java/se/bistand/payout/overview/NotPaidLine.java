package se.bistand.payout.overview;

import java.util.Objects;
import java.util.UUID;
import se.bistand.payout.domain.PaymentState;
import se.bistand.payout.domain.Question;

/// A payment that could not be paid out, in words.
///
/// @param entered who has entered an account that waits, and when; empty where nobody has
/// @param mayConfirm whether the viewer is another person than that one
record NotPaidLine(
        UUID id,
        UUID caseId,
        String month,
        String sum,
        String sv,
        String en,
        boolean paidOtherwise,
        boolean doubted,
        String entered,
        boolean mayConfirm) {

    static NotPaidLine of(NotPaid.Line line, String viewerId) {
        var reason = Objects.requireNonNullElse(line.reason(), "–");
        var refused = line.state() == PaymentState.REJECTED;
        return new NotPaidLine(
                line.paymentId(),
                line.inCase().caseId(),
                line.month(),
                OverviewPage.kronor(line.amountOre()),
                line.question()
                        .map(Question::swedish)
                        .orElse((refused ? "Avvisad av banken, kod " : "Returnerad av banken, kod ") + reason + "."),
                line.question()
                        .map(Question::english)
                        .orElse((refused ? "Refused by the bank, code " : "Returned by the bank, code ") + reason
                                + "."),
                line.paidOtherwise(),
                line.doubted(),
                line.entered()
                        .map(entered -> entered.by() + ", " + OverviewPage.time(entered.at()))
                        .orElse(""),
                line.entered().filter(entered -> !entered.by().equals(viewerId)).isPresent());
    }
}
