package se.bistand.simulators.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.bistand.simulators.InTheWorld;

/// What each agency tells about personas, over a socket.
class PartsTest extends InTheWorld {
    @Test
    void arbetsformedlingen_tells_of_enrolment_report_decision_and_fund() throws Exception {
        assertThat(ask("200010112381", "AF"))
                .contains("<a:Arbetssokande>true</a:Arbetssokande>")
                .contains("<a:AktivitetsRapportMeddelande>Aktivitetsrapport har inkommit<")
                .contains("<a:ErsattningTyp>Aktivitetsstöd</a:ErsattningTyp><a:Omfattning>100</a:Omfattning>");
        assertThat(ask("200001012384", "AF")).contains("<a:Akassetillhorighet>Påhittade arbetslöshetskassan<");
        assertThat(ask("200002292399", "AF")).contains("Aktivitetsrapport saknas");
    }

    @Test
    void forsakringskassan_tells_of_paid_and_coming_amounts_and_never_of_both() throws Exception {
        var day = LocalDate.now().withDayOfMonth(25);
        var benefits = Asking.benefits(ask("200010112381", "FK"));
        int coming = benefits.indexOf("\"preliminarautbetalningar\"");
        int told = benefits.indexOf("\"datum\":\"" + day + "\"");
        assertThat(told).isPositive().isEqualTo(benefits.lastIndexOf("\"datum\":\"" + day + "\""));
        assertThat(told > coming).isEqualTo(day.isAfter(LocalDate.now()));
        assertThat(benefits)
                .contains("\"bruttobelopp\":{\"summa\":7900,\"valuta\":\"SEK\"},\"skattebelopp\":{\"summa\":1800")
                .contains("\"nettobelopp\":{\"summa\":6100")
                .contains("\"aktivitetsstodsarende\":[{\"startades\"");
    }

    @Test
    void forsakringskassan_tells_who_lives_where_with_whom() throws Exception {
        assertThat(Asking.benefits(ask("197906022384", "FK")))
                .contains(
                        "\"utdelningadress\":[\"Lingonstigen 4\"]",
                        "\"folkbokford\":[{\"lan\":\"99\",\"kommun\":\"01\"}]")
                .contains(
                        "\"barn\":[{\"personnummer\":\"201109042398\"",
                        "\"samhorig\":[{\"personnummer\":\"198010112392\"")
                .contains("\"civilstand\":{\"id\":2,\"beskrivning\":\"Gift\"}");
        assertThat(Asking.benefits(ask("199011222388", "FK")))
                .contains("Korngatan 14")
                .doesNotContain("Strandvägen");
        assertThat(Asking.benefits(ask("192612239232", "FK"))).contains("\"avled\":[\"20");
    }

    @Test
    void a_protected_identity_is_a_flag_in_every_register_and_nothing_more() throws Exception {
        var answer = ask("198305142385", "AF", "CSN", "FK", "MIV");
        assertThat(answer)
                .contains("<a:Sekretessmarkering>true</a:Sekretessmarkering>")
                .doesNotContain("Elin");
        assertThat(Asking.benefits(answer))
                .contains("\"generellPersoninformation\":[{\"skyddad\":true}]")
                .doesNotContain("utdelningadress", "Elin");
        assertThat(Asking.studies(answer)).contains("sekretess=\"J \"");
    }

    @Test
    void pensionsmyndigheten_has_a_shape_of_its_own() throws Exception {
        var benefits = Asking.benefits(ask("195503071739", "FK"));
        assertThat(benefits)
                .contains("\"nettobelopp\":11300,\"avdrag\":[{\"belopp\":2100")
                .contains("\"formansgrupp\":{\"kod\":\"PM:BTI\"")
                .contains("\"utbetalningsuppgift\":[]");
    }

    @Test
    void csn_pays_by_the_term_and_not_in_the_summer() throws Exception {
        var studies = Asking.studies(ask("200512152398", "CSN"));
        var today = LocalDate.now();
        var year = today.isBefore(LocalDate.of(today.getYear(), 5, 25)) ? today.getYear() - 1 : today.getYear();
        assertThat(studies)
                .contains("<c:utbetdatum>" + year + "0525</c:utbetdatum><c:utbetstatus>Utbetald<")
                .contains("<c:belopp>9400</c:belopp>", "<c:totbelopp>13500</c:totbelopp>")
                .doesNotContain(year + "0725");
        assertThat(Asking.studies(ask("200609242383", "CSN"))).contains("stodform>HUT<", "<c:totbelopp>14000<");
        assertThat(Asking.studies(ask("199905252392", "CSN"))).contains("inget att rapportera");
    }

    @Test
    void the_tax_agency_tells_of_pay_refunds_capital_and_firms_when_asked() throws Exception {
        assertThat(ask("198712162380", "SKV")).contains("b:Belopp&gt;2915&lt;", "Jennys Påhittade Salong");
        assertThat(ask("200310292396", "SKV"))
                .contains("b:KontantErsattning&gt;9800&lt;", "b:KontantErsattning&gt;6400&lt;");
        assertThat(ask("198807172385", "SKV")).contains("b:OverskottPaKapital&gt;9850&lt;");
        var older = Asking.about("200310292396").of("SKV").contract("10").at(world.ssbtekUrl());
        assertThat(older).contains("integration/ssbt/10").doesNotContain("KontantErsattning");
    }

    @Test
    void each_fund_has_a_status_of_its_own() throws Exception {
        assertThat(ask("200001012384", "SO"))
                .contains("<u:StatusSvarandeOrganisation>all clear<", "<u:NettoEfterSkatt>8900.00<")
                .contains("<u:AnsokanOmUtbetalningInlamnad>true<");
        assertThat(ask("199912312395", "SO")).contains("Svarade inte").doesNotContain("all clear");
        assertThat(ask("200002292399", "SO")).contains("<u:AvstangdFrom>");
        assertThat(ask("197812112394", "SO")).contains("<u:NettoEfterAvdrag>5440.00<");
        assertThat(ask("198108292395", "SO")).contains("Småföretagarnas", "Påhittade arbetslöshetskassan", "nil=");
    }

    @Test
    void vehicles_and_permits_are_told() throws Exception {
        var answer = ask("199004282399", "TNS", "MIV");
        assertThat(answer).contains("<v:handelsbeteckning>COROLLA<", "<giltighetstid>PERMANENT<");
        assertThat(ask("199208732389", "MIV"))
                .contains("<arendeTyp>ASYL</arendeTyp>", "<hemland>SYRIEN<")
                .doesNotContain("beslutsKod");
        assertThat(ask("200107832388", "MIV")).contains("ANSÖKAN AVSLÅS");
    }

    @Test
    void a_number_that_does_not_exist_is_said_not_to_exist() throws Exception {
        assertThat(ask("191700862392", "AF")).contains("<a:StatusSokandeinformationKod>1<");
    }

    private static String ask(String person, String... agencies) throws Exception {
        return Asking.about(person).of(agencies).at(world.ssbtekUrl());
    }
}
