package se.bistand.payout.answers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

    /// What is said of the file, of a group or of a payment: a code, and any number of reasons.
    private static final class Said {
        private final List<String> reasons = new ArrayList<>();
        private String code = "";

        boolean isRefusal() {
            return code.equals("RJCT");
        }
    }

    private final Consumer<BankAnswer> answers;
    private final Consumer<String> refusedAsWhole;
    private final List<GroupStatus> groups = new ArrayList<>();
    private final Said ofFile = new Said();
    private Said ofGroup = new Said();
    private Said ofPayment = new Said();
    private String messageId = "";
    private String groupId = "";
    private String reference = "";
    private String instruction = "";
    private boolean listedOther;
    private boolean listedOtherInGroup;

    private Pain002(Consumer<BankAnswer> answers, Consumer<String> refusedAsWhole) {
        this.answers = answers;
        this.refusedAsWhole = refusedAsWhole;
    }

    /// @param refusedAsWhole told of the `MsgId` of a file that is refused as a whole, before any answer
    static void read(BankXml xml, Consumer<BankAnswer> answers, Consumer<String> refusedAsWhole) {
        var reader = new Pain002(answers, refusedAsWhole);
        xml.read(reader);
        reader.whole();
    }

    @Override
    public void starts(String path, String currency) {
        if (path.equals(ONE)) {
            reference = "";
            instruction = "";
            ofPayment = new Said();
        } else if (path.equals(PAYMENTS)) {
            groupId = "";
            ofGroup = new Said();
            listedOtherInGroup = false;
        }
    }

    @Override
    public void ends(String path, String text) {
        switch (path) {
            case GROUP + "/OrgnlMsgId" -> messageId = text;
            case GROUP + "/GrpSts" -> ofFile.code = text;
            case GROUP + "/StsRsnInf/Rsn/Cd", GROUP + "/StsRsnInf/Rsn/Prtry" -> ofFile.reasons.add(text);
            case PAYMENTS + "/OrgnlPmtInfId" -> groupId = text;
            case PAYMENTS + "/PmtInfSts" -> ofGroup.code = text;
            case PAYMENTS + "/StsRsnInf/Rsn/Cd", PAYMENTS + "/StsRsnInf/Rsn/Prtry" -> ofGroup.reasons.add(text);
            case ONE + "/OrgnlEndToEndId" -> reference = text;
            case ONE + "/OrgnlInstrId" -> instruction = text;
            case ONE + "/TxSts" -> ofPayment.code = text;
            case ONE + "/StsRsnInf/Rsn/Cd", ONE + "/StsRsnInf/Rsn/Prtry" -> ofPayment.reasons.add(text);
            case GROUP -> whenRefusedAsWhole();
            case ONE -> one();
            case PAYMENTS -> payments();
            default -> {
                // counts, sums and texts for people
            }
        }
    }

    private void whenRefusedAsWhole() {
        if (meaning(ofFile.code, ofFile.reasons) == Status.REJECTED) {
            refusedAsWhole.accept(messageId);
        }
    }

    private void one() {
        if (reference.isEmpty() && instruction.isEmpty()) {
            throw new BankXml.Unreadable("a status without a reference");
        }
        var because = because(ofPayment, ofGroup, ofFile);
        var meaning = Status.of(ofPayment.code, because);
        listedOther |= meaning != Status.REJECTED;
        listedOtherInGroup |= meaning != Status.REJECTED;
        var reason = because.isEmpty() ? "" : because.getFirst();
        answers.accept(new PaymentStatus(reference.isEmpty() ? instruction : reference, meaning, reason));
    }

    /// A group is judged for itself, but never milder than the file. Where single payments are said to have another
    /// fate than a refusal of the whole, nothing is concluded for those not listed.
    private void payments() {
        if (ofGroup.code.isEmpty()) {
            return;
        }
        if (groupId.isEmpty()) {
            throw new BankXml.Unreadable("a status of a group without its identity");
        }
        var because = because(ofGroup, ofFile);
        var meaning = meaning(ofGroup.code, because);
        if (!ofGroup.isRefusal() && meaning(ofFile.code, ofFile.reasons) == Status.REJECTED) {
            meaning = Status.REJECTED;
            because = ofFile.reasons;
        }
        if (meaning == Status.REJECTED && listedOtherInGroup) {
            meaning = Status.NOTED;
        }
        groups.add(new GroupStatus(messageId, groupId, meaning, meaning == Status.REJECTED ? first(because) : ""));
    }

    private void whole() {
        if (messageId.isEmpty()) {
            throw new BankXml.Unreadable("a report about no file");
        }
        groups.forEach(answers);
        switch (meaning(ofFile.code, ofFile.reasons)) {
            case REJECTED -> {
                if (!listedOther) {
                    // With single refusals listed, as when the whole file falls for them, the rest falls with them.
                    answers.accept(new FileStatus(messageId, Status.REJECTED, first(ofFile.reasons)));
                }
            }
            case ACCEPTED -> answers.accept(new FileStatus(messageId, Status.ACCEPTED, ""));
            case NOTED -> {
                // nothing to act on for those that nothing else is said about
            }
        }
    }

    /// Accepted in part is accepted for the payments not listed.
    private static Status meaning(String code, List<String> reasons) {
        return code.equals("PART") ? Status.ACCEPTED : Status.of(code, reasons);
    }

    /// Its own reasons, then those of the refusals above it, the nearest first: a refusal without a reason follows from
    /// them, and a second copy of a file is known by any of them.
    private static List<String> because(Said said, Said... above) {
        return Stream.concat(Stream.of(said), Arrays.stream(above).filter(Said::isRefusal))
                .flatMap(level -> level.reasons.stream())
                .toList();
    }

    private static String first(List<String> reasons) {
        return reasons.isEmpty() ? "NARR" : reasons.getFirst();
    }
}
