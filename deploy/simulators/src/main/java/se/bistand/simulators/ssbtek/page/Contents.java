package se.bistand.simulators.ssbtek.page;

import java.util.Map;
import java.util.stream.Collectors;
import se.bistand.simulators.ssbtek.fault.Fault;
import se.bistand.simulators.ssbtek.fault.Latency;
import se.bistand.simulators.ssbtek.life.Fact;
import se.bistand.simulators.ssbtek.life.FactJson;
import se.bistand.simulators.ssbtek.life.Span;

/// What a fact or a fault holds, in plain words.
final class Contents {
    private Contents() {}

    static String of(Fact fact) {
        return switch (fact) {
            case Fact.Benefit benefit ->
                benefit.text() + " (" + benefit.group() + "): " + money(benefit.gross(), benefit.tax()) + ", den "
                        + benefit.day() + ":e";
            case Fact.Salary salary -> salary.employer() + ": " + money(salary.gross(), salary.tax());
            case Fact.FundPayment payment -> payment.fund() + ": " + money(payment.net(), payment.deducted());
            case Fact.Study study ->
                study.kind() + ", " + study.pace() + " %: bidrag " + study.grant() + " kr, lån " + study.loan() + " kr";
            case Fact.Capital capital -> "Inkomst " + capital.income() + " kr, överskott " + capital.surplus() + " kr";
            case Fact.TaxRefund refund -> refund.kronor() + " kr, " + refund.monthsAgo() + " månader sedan";
            case Fact.Civil civil -> civil.status().text();
            case Fact.Child child -> child.name() + ", " + child.number() + ", " + custody(child.custody());
            case Fact.Enrolled enrolled ->
                enrolled.category() + ", " + enrolled.extent() + " %, " + report(enrolled.report());
            case Fact.Decision decision -> decision.type() + ", " + decision.extent() + " %";
            case Fact.Fund fund -> fund.fund() + (fund.responds() ? "" : ", svarar inte");
            case Fact.FundApplication applied ->
                applied.fund() + (applied.decided() ? ", beslutad" : ", inte beslutad");
            default ->
                FactJson.values(fact).entrySet().stream()
                        .filter(member -> !(member.getValue() instanceof Span))
                        .map(Map.Entry::getValue)
                        .map(String::valueOf)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        };
    }

    /// Swedish with the English after it, since codes and numbers are most of it.
    static String of(Fault fault) {
        var latency = switch (fault.latency()) {
            case Latency.Fixed fixed when fixed.ms() == 0 -> "";
            case Latency.Fixed fixed -> "Svarstid " + fixed.ms() + " ms. ";
            case Latency.Uniform uniform -> "Svarstid " + uniform.fromMs() + "–" + uniform.toMs() + " ms. ";
            case Latency.LogNormal normal -> "Svarstid p50 " + normal.p50Ms() + " ms, p99 " + normal.p99Ms() + " ms. ";
        };
        var error = fault.errorKalla() == null ? "" : "Fel " + fault.errorKalla() + " " + fault.felkod() + ". ";
        var share = fault.percent() == 100 ? "" : fault.percent() + " % av personerna.";
        return latency + error + share;
    }

    private static String money(int gross, int less) {
        return less == 0 ? gross + " kr" : gross + " kr, avdrag " + less + " kr";
    }

    private static String custody(Fact.Child.Custody custody) {
        return switch (custody) {
            case HERE -> "bor här";
            case ALTERNATELY -> "bor växelvis";
            case VISITS -> "umgänge";
        };
    }

    private static String report(Fact.Enrolled.Report report) {
        return switch (report) {
            case SENT -> "aktivitetsrapport inlämnad";
            case MISSING -> "aktivitetsrapport saknas";
            case NOT_DUE -> "ingen aktivitetsrapport";
        };
    }
}
