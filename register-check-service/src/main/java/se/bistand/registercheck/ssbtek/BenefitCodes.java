package se.bistand.registercheck.ssbtek;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The benefit groups of LEFI version 9: what Försäkringskassan pays, and what Pensionsmyndigheten pays. Groups that
/// both may hold in the time of transition are asked of both.
final class BenefitCodes {
    private static final List<String> FK = List.of(
            "ABB", "AP", "AS", "BOB", "BST", "BTI", "DPE", "EJO", "ET", "FP", "FSJP", "GP", "HE", "MABB", "MEK", "NP",
            "OMV", "PJOB", "PROG", "RBE", "SA", "SBP", "SJP", "TFP", "US", "VB", "YL");
    private static final List<String> PM = List.of("AP", "BTI", "EF");
    private static final Pattern PLUS = Pattern.compile("\\+");
    private static final Set<String> PENSIONS = Set.of("AP", "BTI", "EF");

    private BenefitCodes() {}

    /// As a JSON list's content, in the order of the contract.
    static String asked() {
        return Stream.concat(groups("FK").stream(), groups("PM").stream())
                .map(group -> '"' + group + '"')
                .collect(Collectors.joining(","));
    }

    /// The groups one payer is asked for, FK or PM, with its sign.
    static List<String> groups(String payer) {
        return (payer.equals("FK") ? FK : PM)
                .stream().map(group -> payer + ":" + group).toList();
    }

    static boolean knownOfFk(String code) {
        return FK.contains(withoutPayer(code));
    }

    /// One group, or several of one payment joined by `+`.
    static boolean knownOfPm(String code) {
        return PLUS.splitAsStream(code).allMatch(group -> PM.contains(withoutPayer(group)));
    }

    static boolean isPension(String code) {
        return PENSIONS.contains(withoutPayer(code));
    }

    static String withoutPayer(String code) {
        return code.startsWith("FK:") || code.startsWith("PM:") ? code.substring(3) : code;
    }
}
