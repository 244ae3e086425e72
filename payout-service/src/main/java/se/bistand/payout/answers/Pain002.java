package se.bistand.payout.answers;

import java.util.function.Consumer;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.BankAnswer.FileStatus;
import se.bistand.payout.domain.BankAnswer.PaymentStatus;
import se.bistand.payout.domain.BankAnswer.Status;

/// Reads a payment status report (pain.002, versions 03 to 14).
///
/// Banks list payments only where they differ from the group they stand in. So the payments come first, and what is
/// said of the whole file last: it goes for those nothing else was said about. A group that is accepted in part is
/// accepted for the payments not listed.
final class Pain002 implements BankXml.Listener {
    private static final String REPORT = "/CstmrPmtStsRpt";
    private static final String GROUP = REPORT + "/OrgnlGrpInfAndSts";
    private static final String PAYMENTS = REPORT + "/OrgnlPmtInfAndSts";
    private static final String ONE = PAYMENTS + "/TxInfAndSts";

    private final Consumer<BankAnswer> answers;
    private String messageId = "";
    private String groupStatus = "";
    private String groupReason = "";
    private String paymentsStatus = "";
    private String paymentsReason = "";
    private String reference = "";
    private String instruction = "";
    private String status = "";
    private String reason = "";
    private boolean listedRejected;
    private boolean listedOther;

    private Pain002(Consumer<BankAnswer> answers) {
        this.answers = answers;
    }

    static void read(BankXml xml, Consumer<BankAnswer> answers) {
        var reader = new Pain002(answers);
        xml.read(reader);
        reader.whole();
    }

    @Override
    public void starts(String path) {
        if (path.equals(ONE)) {
            reference = "";
            instruction = "";
            status = "";
            reason = "";
        }
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case GROUP + "/OrgnlMsgId" -> messageId = text;
            case GROUP + "/GrpSts" -> groupStatus = text;
            case GROUP + "/StsRsnInf/Rsn/Cd", GROUP + "/StsRsnInf/Rsn/Prtry" -> groupReason = text;
            case PAYMENTS + "/PmtInfSts" -> paymentsStatus = mostFar(paymentsStatus, text);
            case PAYMENTS + "/StsRsnInf/Rsn/Cd", PAYMENTS + "/StsRsnInf/Rsn/Prtry" -> paymentsReason = text;
            case ONE + "/OrgnlEndToEndId" -> reference = text;
            case ONE + "/OrgnlInstrId" -> instruction = text;
            case ONE + "/TxSts" -> status = text;
            case ONE + "/StsRsnInf/Rsn/Cd", ONE + "/StsRsnInf/Rsn/Prtry" -> reason = text;
            case ONE -> one();
            default -> {
                // counts, sums and texts for people
            }
        }
    }

    private void one() {
        if (reference.isEmpty() && instruction.isEmpty()) {
            throw new BankXml.Unreadable("a status without a reference");
        }
        var meaning = Status.of(status, reason);
        listedRejected |= meaning == Status.REJECTED;
        listedOther |= meaning != Status.REJECTED;
        answers.accept(new PaymentStatus(reference.isEmpty() ? instruction : reference, meaning, reason));
    }

    private void whole() {
        if (messageId.isEmpty()) {
            throw new BankXml.Unreadable("a report about no file");
        }
        var group = Status.of(groupStatus, groupReason);
        var payments = Status.of(paymentsStatus, paymentsReason);
        if (group == Status.REJECTED && !listedOther) {
            // With single refusals listed, as when the whole file falls for them, the rest falls with them.
            answers.accept(new FileStatus(messageId, Status.REJECTED, groupReason.isEmpty() ? "NARR" : groupReason));
        } else if (payments == Status.REJECTED && !listedRejected && !listedOther) {
            answers.accept(
                    new FileStatus(messageId, Status.REJECTED, paymentsReason.isEmpty() ? "NARR" : paymentsReason));
        } else if (group == Status.ACCEPTED
                || payments == Status.ACCEPTED
                || groupStatus.equals("PART")
                || paymentsStatus.equals("PART")) {
            answers.accept(new FileStatus(messageId, Status.ACCEPTED, ""));
        }
    }

    /// With several groups in a file: refused only if all are, and accepted in part otherwise.
    private static String mostFar(String before, String now) {
        return before.isEmpty() || before.equals(now) ? now : "PART";
    }
}
