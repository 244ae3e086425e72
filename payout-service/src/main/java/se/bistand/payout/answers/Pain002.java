package se.bistand.payout.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.bistand.payout.domain.BankAnswer;
import se.bistand.payout.domain.BankAnswer.FileStatus;
import se.bistand.payout.domain.BankAnswer.GroupStatus;
import se.bistand.payout.domain.BankAnswer.PaymentStatus;
import se.bistand.payout.domain.BankAnswer.Status;

/// Reads a payment status report (pain.002, versions 03 to 14).
///
/// Banks list payments only where they differ from the group they stand in. So the payments come first, then what is
/// said of their groups, and what is said of the whole file last: it goes for those nothing else was said about.
final class Pain002 implements BankXml.Listener {
    private static final String REPORT = "/CstmrPmtStsRpt";
    private static final String GROUP = REPORT + "/OrgnlGrpInfAndSts";
    private static final String PAYMENTS = REPORT + "/OrgnlPmtInfAndSts";
    private static final String ONE = PAYMENTS + "/TxInfAndSts";

    private final Consumer<BankAnswer> answers;
    private final List<GroupStatus> groups = new ArrayList<>();
    private String messageId = "";
    private String groupStatus = "";
    private String groupReason = "";
    private String groupId = "";
    private String paymentsStatus = "";
    private String paymentsReason = "";
    private String reference = "";
    private String instruction = "";
    private String status = "";
    private String reason = "";
    private boolean listedOther;
    private boolean listedOtherInGroup;

    private Pain002(Consumer<BankAnswer> answers) {
        this.answers = answers;
    }

    static void read(BankXml xml, Consumer<BankAnswer> answers) {
        var reader = new Pain002(answers);
        xml.read(reader);
        reader.whole();
    }

    @Override
    public void starts(String path, String currency) {
        if (path.equals(ONE)) {
            reference = "";
            instruction = "";
            status = "";
            reason = "";
        } else if (path.equals(PAYMENTS)) {
            groupId = "";
            paymentsStatus = "";
            paymentsReason = "";
            listedOtherInGroup = false;
        }
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case GROUP + "/OrgnlMsgId" -> messageId = text;
            case GROUP + "/GrpSts" -> groupStatus = text;
            case GROUP + "/StsRsnInf/Rsn/Cd", GROUP + "/StsRsnInf/Rsn/Prtry" -> groupReason = text;
            case PAYMENTS + "/OrgnlPmtInfId" -> groupId = text;
            case PAYMENTS + "/PmtInfSts" -> paymentsStatus = text;
            case PAYMENTS + "/StsRsnInf/Rsn/Cd", PAYMENTS + "/StsRsnInf/Rsn/Prtry" -> paymentsReason = text;
            case ONE + "/OrgnlEndToEndId" -> reference = text;
            case ONE + "/OrgnlInstrId" -> instruction = text;
            case ONE + "/TxSts" -> status = text;
            case ONE + "/StsRsnInf/Rsn/Cd", ONE + "/StsRsnInf/Rsn/Prtry" -> reason = text;
            case ONE -> one();
            case PAYMENTS -> payments();
            default -> {
                // counts, sums and texts for people
            }
        }
    }

    private void one() {
        if (reference.isEmpty() && instruction.isEmpty()) {
            throw new BankXml.Unreadable("a status without a reference");
        }
        var because = because(reason, paymentsStatus, paymentsReason, groupStatus, groupReason);
        var meaning = Status.of(status, because);
        listedOther |= meaning != Status.REJECTED;
        listedOtherInGroup |= meaning != Status.REJECTED;
        answers.accept(new PaymentStatus(reference.isEmpty() ? instruction : reference, meaning, because));
    }

    /// A group is judged for itself, but never milder than the file. Where single payments are said to have another
    /// fate than a refusal of the whole, nothing is concluded for those not listed.
    private void payments() {
        if (paymentsStatus.isEmpty()) {
            return;
        }
        if (groupId.isEmpty()) {
            throw new BankXml.Unreadable("a status of a group without its identity");
        }
        var because = because(paymentsReason, groupStatus, groupReason);
        var meaning = meaning(paymentsStatus, because);
        if (meaning != Status.REJECTED && meaning(groupStatus, groupReason) == Status.REJECTED) {
            meaning = Status.REJECTED;
            because = groupReason;
        }
        if (meaning == Status.REJECTED && listedOtherInGroup) {
            meaning = Status.NOTED;
        }
        groups.add(new GroupStatus(messageId, groupId, meaning, meaning == Status.REJECTED ? orNoReason(because) : ""));
    }

    private void whole() {
        if (messageId.isEmpty()) {
            throw new BankXml.Unreadable("a report about no file");
        }
        groups.forEach(answers);
        switch (meaning(groupStatus, groupReason)) {
            case REJECTED -> {
                if (!listedOther) {
                    // With single refusals listed, as when the whole file falls for them, the rest falls with them.
                    answers.accept(new FileStatus(messageId, Status.REJECTED, orNoReason(groupReason)));
                }
            }
            case ACCEPTED -> answers.accept(new FileStatus(messageId, Status.ACCEPTED, ""));
            case NOTED -> {
                // nothing to act on for those that nothing else is said about
            }
        }
    }

    /// Accepted in part is accepted for the payments not listed.
    private static Status meaning(String code, String reason) {
        return code.equals("PART") ? Status.ACCEPTED : Status.of(code, reason);
    }

    /// A refusal without a reason has that of the refusal it follows from: a second copy of a file is known by it.
    ///
    /// @param above status and reason of the levels above, the nearest first
    private static String because(String own, String... above) {
        var reason = own;
        for (var i = 0; reason.isEmpty() && i < above.length; i += 2) {
            reason = above[i].equals("RJCT") ? above[i + 1] : "";
        }
        return reason;
    }

    private static String orNoReason(String reason) {
        return reason.isEmpty() ? "NARR" : reason;
    }
}
