package se.bistand.registercheck.ssbtek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.bistand.registercheck.ssbtek.Samples.PERSON;
import static se.bistand.registercheck.ssbtek.Samples.envelope;
import static se.bistand.registercheck.ssbtek.Samples.skv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.bistand.registercheck.domain.Answer;
import se.bistand.registercheck.domain.Answer.Outcome;
import se.bistand.registercheck.domain.Answer.Warning;
import se.bistand.registercheck.domain.Facts.Decision;
import se.bistand.registercheck.domain.Payment;
import se.bistand.registercheck.domain.Payment.Kind;
import se.bistand.registercheck.domain.Payment.Status;
import se.bistand.registercheck.domain.Register;

class EveryPartTest {
    @Test
    void pay_that_an_employer_declared_counts_for_its_month_with_tax_taken_off() {
        var answer = one(
                Register.SKATTEVERKET,
                skv("<IndividuppgiftLista>" + pay("202610", "20000", "4500") + pay("202608", "1", "0")
                        + "</IndividuppgiftLista>"));
        assertThat(answer.payments()).singleElement().satisfies(pay -> {
            assertThat(pay.kind()).isEqualTo(Kind.WORK);
            assertThat(pay.amountOre()).isEqualTo(1_550_000);
            assertThat(pay.grossOre()).isEqualTo(2_000_000);
            assertThat(pay.taxOre()).isEqualTo(450_000);
            assertThat(pay.dayKnown()).isFalse();
            assertThat(pay.month().toString()).isEqualTo("2026-10");
        });
        assertThat(answer.warnings()).isEmpty();
    }

    @Test
    void a_refund_of_tax_counts_on_its_day() {
        var answer = one(
                Register.SKATTEVERKET,
                skv(
                        "<Skattekonto><Utbetalning><b:Utbetalningsdatum>2026-10-09</b:Utbetalningsdatum><b:Belopp>3210</b:Belopp></Utbetalning></Skattekonto>"));
        assertThat(answer.payments())
                .extracting(Payment::kind, Payment::amountOre, Payment::paidOn)
                .containsExactly(tuple(Kind.TAX_REFUND, 321_000L, LocalDate.of(2026, 10, 9)));
    }

    @Test
    void student_aid_keeps_what_is_paid_and_what_is_planned_apart() {
        var answer =
                csn(matter("GRUND", payment("20261025", "Utbetald", "12000") + payment("20261031", "Planerad", "900")));
        assertThat(answer.payments())
                .extracting(Payment::code, Payment::amountOre, Payment::status, Payment::from)
                .containsExactly(
                        tuple("GRUND", 1_200_000L, Status.PAID, LocalDate.of(2026, 9, 28)),
                        tuple("GRUND", 90_000L, Status.PRELIMINARY, LocalDate.of(2026, 9, 28)));
    }

    @Test
    void student_aid_of_a_kind_nobody_knows_or_without_a_day_is_a_warning() {
        var answer = csn(matter("NYTT", payment("20261025", "Utbetald", "100"))
                + matter("GRUND", payment("0", "Planerad", "200")));
        assertThat(answer.warnings())
                .containsExactly(
                        new Warning(Warning.UNKNOWN_CODE, "NYTT", 10_000L),
                        new Warning(Warning.WITHOUT_DAY, "GRUND", 20_000L));
    }

    @Test
    void each_unemployment_fund_answers_for_itself_and_one_that_did_not_respond_could_not_answer() {
        var answers = all(funds(
                fund(
                        "Kassan A",
                        "all clear",
                        "<Utbetalningar><Utbetalningsdatum>2026-10-08</Utbetalningsdatum>"
                            + "<NettoEfterSkatt>9000.00</NettoEfterSkatt><NettoEfterAvdrag>8500.50</NettoEfterAvdrag>"
                            + "<Ersattningsdagar>22</Ersattningsdagar><AvserFrom>2026-09-01</AvserFrom>"
                            + "<AvserTom>2026-09-30</AvserTom></Utbetalningar>"),
                fund("Kassan B", "Svarade inte", "")));
        assertThat(answers)
                .filteredOn(answer -> answer.register() == Register.A_KASSA)
                .extracting(Answer::fund, Answer::outcome, Answer::reason)
                .containsExactly(
                        tuple("Kassan A", Outcome.ANSWERED, null),
                        tuple("Kassan B", Outcome.COULD_NOT_ANSWER, "FUND_DID_NOT_RESPOND"));
        assertThat(answers.stream().flatMap(answer -> answer.payments().stream()))
                .extracting(Payment::amountOre, Payment::from)
                .containsExactly(tuple(850_050L, LocalDate.of(2026, 9, 1)));
    }

    @Test
    void a_fund_that_has_suspended_or_not_decided_is_a_warning() {
        var suspended = "<Avstangningar><AvstangdFrom>2026-10-01</AvstangdFrom><AvstangdTom>2026-11-01</AvstangdTom>"
                + "</Avstangningar><AnsoktOmErsattning><BeslutOmRattTillErsattning/></AnsoktOmErsattning>";
        assertThat(one(Register.A_KASSA, funds(fund("Kassan", "all clear", suspended)))
                        .warnings())
                .extracting(Warning::code)
                .containsExactly(Warning.FUND_SUSPENDED, Warning.FUND_UNDECIDED);
    }

    @Test
    void vehicles_are_seen_and_an_agency_that_says_fel_could_not_answer() {
        var vehicle = "<fordon><regnr>ABC 00X</regnr><fordonsar>2012</fordonsar><fordonsslag>Personbil</fordonsslag>"
                + "</fordon>";
        var answer = one(
                Register.TRANSPORTSTYRELSEN,
                "<s:TNS><s:data><resultat>OK</resultat><fordonsinnehav>" + vehicle
                        + "</fordonsinnehav></s:data></s:TNS>");
        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.facts().assets()).singleElement().satisfies(asset -> {
            assertThat(asset.code()).isEqualTo("PERSONBIL");
            assertThat(asset.year()).isEqualTo(2012);
        });
        assertThat(one(
                                Register.TRANSPORTSTYRELSEN,
                                "<s:TNS><s:data><resultat>FEL</resultat><felresultat><felkod>2</felkod></felresultat></s:data></s:TNS>")
                        .reason())
                .isEqualTo("BT:2");
    }

    @Test
    void a_permit_is_told_of_and_a_response_left_out_is_not_no_permit() {
        var answer = one(
                Register.MIGRATIONSVERKET,
                "<s:MIV><s:data><response><personnummer>" + PERSON
                        + "</personnummer><svarCollection><svar><arendeTyp>UAT"
                        + "</arendeTyp><beslutsKod>BEV</beslutsKod><giltighetstid>PERMANENT</giltighetstid></svar>"
                        + "</svarCollection></response></s:data></s:MIV>");
        assertThat(answer.facts().permits()).singleElement().satisfies(permit -> {
            assertThat(permit.decision()).isEqualTo("BEV");
            assertThat(permit.permanent()).isTrue();
        });
        assertThat(one(Register.MIGRATIONSVERKET, "<s:MIV><s:data/></s:MIV>").reason())
                .isEqualTo("NO_RESPONSE");
    }

    @Test
    void decisions_and_the_latest_activity_report_are_read() {
        var seeker = one(
                        Register.ARBETSFORMEDLINGEN,
                        Samples.af("<a:ArbetssokandeInfo><a:Arbetssokande>true</a:Arbetssokande>"
                            + "<a:ArbetssokandeRegistrerad>2016-11-18+01:00</a:ArbetssokandeRegistrerad>"
                            + "<a:ArbetssokandeOmfattning>50</a:ArbetssokandeOmfattning><a:AktivetetsRapportDatum>"
                            + "<a:SenasteAktivitetsRapportDatum>2026-10-03</a:SenasteAktivitetsRapportDatum>"
                            + "</a:AktivetetsRapportDatum></a:ArbetssokandeInfo><a:BeslutInfo><a:EkonomiskaBeslut>"
                            + "<a:Beslut><a:ErsattningTyp>AS</a:ErsattningTyp><a:Omfattning>100</a:Omfattning>"
                            + "<a:BeslutFrom>2026-09-01</a:BeslutFrom><a:BeslutTom>2026-10-31</a:BeslutTom></a:Beslut>"
                            + "</a:EkonomiskaBeslut></a:BeslutInfo>"))
                .facts()
                .jobSeeker();
        assertThat(seeker).isNotNull();
        assertThat(seeker.registeredOn()).isEqualTo("2016-11-18");
        assertThat(seeker.reportOn()).isEqualTo("2026-10-03");
        assertThat(seeker.decisions())
                .containsExactly(new Decision("AS", 100, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 31)));
    }

    @Test
    void who_may_not_ask_is_told_so_once() {
        var answer = one(Register.CSN, Samples.error("CSN", "BT", "403"));
        assertThat(answer.outcome()).isEqualTo(Outcome.NOT_ENTITLED);
        assertThat(answer.askAgain()).isFalse();
    }

    private static Answer csn(String matters) {
        var xml = "<CSNSvar><GemensamtSvarEkbistand><Resultat><ResultatKod>0</ResultatKod></Resultat>"
                + "</GemensamtSvarEkbistand><Personer><Person sekel='" + PERSON.substring(0, 2) + "' personnummer='"
                + PERSON.substring(2) + "' sekretess='  '><Studiemedel><Arenden>" + matters
                + "</Arenden></Studiemedel></Person></Personer></CSNSvar>";
        return one(
                Register.CSN,
                "<s:CSN><s:data><s:svar>"
                        + Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))
                        + "</s:svar></s:data></s:CSN>");
    }

    private static String matter(String form, String payments) {
        return "<Arende><stodform>" + form + "</stodform><UtbetalningsPlan>" + payments
                + "</UtbetalningsPlan></Arende>";
    }

    private static String payment(String day, String status, String total) {
        return "<Utbetalning><utbetdatum>" + day + "</utbetdatum><utbetstatus>" + status + "</utbetstatus>"
                + "<Utbetaldatider><Utbetaldtid><startvecka>202640</startvecka><slutvecka>202644</slutvecka>"
                + "<totbelopp>1</totbelopp></Utbetaldtid></Utbetaldatider><totbelopp>" + total
                + "</totbelopp></Utbetalning>";
    }

    private static String pay(String month, String gross, String tax) {
        return "<Individuppgift><b:Redovisningsperiod>" + month + "</b:Redovisningsperiod><b:KontantErsattning>" + gross
                + "</b:KontantErsattning><b:AvdragenPreliminarskatt>" + tax
                + "</b:AvdragenPreliminarskatt></Individuppgift>";
    }

    private static String funds(String... funds) {
        return "<s:SO><s:data><IdentificationNumber>" + PERSON + "</IdentificationNumber><ArbetsloshetsersattningLista>"
                + String.join("", funds) + "</ArbetsloshetsersattningLista></s:data></s:SO>";
    }

    private static String fund(String name, String status, String content) {
        return "<Arbetsloshetsersattning><SvarandeOrganisation>" + name + "</SvarandeOrganisation>"
                + "<StatusSvarandeOrganisation>" + status + "</StatusSvarandeOrganisation>" + content
                + "</Arbetsloshetsersattning>";
    }

    private static Answer one(Register register, String part) {
        return Samples.of(register, all(part));
    }

    private static List<Answer> all(String part) {
        return AnswerXml.read(
                envelope(part).getBytes(StandardCharsets.UTF_8), Samples.everything(PERSON), Contract.V11);
    }
}
