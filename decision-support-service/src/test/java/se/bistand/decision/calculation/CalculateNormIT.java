package se.bistand.decision.calculation;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.bistand.decision.Arriving.application;
import static se.bistand.decision.Arriving.housingAllowance;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.bistand.decision.Arriving;
import se.bistand.decision.DecisionSupportContext;
import se.bistand.decision.Topic;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.NormCalculated;
import se.bistand.event.v1.NormResult;
import se.bistand.messaging.Events;

class CalculateNormIT extends DecisionSupportContext {
    @Autowired
    private CalculateNorm calculateNorm;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void an_application_and_then_its_registers_are_one_calculation() {
        var arriving = application(sealing, "application first");
        publish(arriving.submitted());
        publish(arriving.checked(housingAllowance(190_000)));

        calculated(arriving.applicationId, 1);
        var event = theOneEvent(arriving);

        assertThat(event.getResult()).isEqualTo(NormResult.DEFICIT);
        assertThat(event.getNeedOre()).isEqualTo(1_222_000);
        assertThat(event.getMeansOre()).isEqualTo(190_000);
        assertThat(event.getDifferenceOre()).isEqualTo(1_032_000);
        assertThat(event.getCalculationId()).isEqualTo(Events.id("calculation", arriving.applicationId, 1));
        assertThat(event.getEventId()).isEqualTo(Events.id("ekb.norm-calculated.v1", event.getCalculationId()));
        assertThat(event.getLines().stream()
                        .filter(line -> line.getAmountOre() != null)
                        .mapToLong(line -> line.getAmountOre())
                        .sum())
                .isEqualTo(event.getDifferenceOre());
    }

    @Test
    void registers_and_then_their_application_are_one_calculation() {
        var arriving = application(sealing, "registers first");
        publish(arriving.checked());
        eventually(() -> assertThat(count("register_check", arriving)).isEqualTo(1));
        assertThat(count("calculation", arriving)).isZero();

        publish(arriving.submitted());

        calculated(arriving.applicationId, 1);
        assertThat(theOneEvent(arriving).getDifferenceOre()).isEqualTo(1_222_000);
    }

    @Test
    void an_event_delivered_twice_has_its_effect_once() {
        var arriving = application(sealing, "delivered twice");
        var submitted = arriving.submitted();
        var checked = arriving.checked();
        calculateNorm.onApplicationSubmitted(List.of(submitted, submitted));
        calculateNorm.onRegistersChecked(List.of(checked, checked));
        calculateNorm.onRegistersChecked(List.of(checked));
        calculateNorm.onApplicationSubmitted(List.of(submitted));

        assertThat(count("calculation", arriving)).isEqualTo(1);
        theOneEvent(arriving);
    }

    @Test
    void a_register_that_could_not_answer_makes_it_unclear_with_a_question() {
        var arriving = application(sealing, "could not answer");
        publish(arriving.submitted(), arriving.checkedWithoutAnswer());

        calculated(arriving.applicationId, 1);
        var event = theOneEvent(arriving);

        assertThat(event.getResult()).isEqualTo(NormResult.UNCLEAR);
        assertThat(event.getDifferenceOre()).isNull();
        assertThat(event.getQuestions()).containsExactly("REGISTER_COULD_NOT_ANSWER:register/0/FORSAKRINGSKASSAN");
    }

    @Test
    void a_new_round_before_the_decision_is_a_new_calculation_that_counts() {
        var arriving = application(sealing, "two rounds");
        publish(arriving.submitted(), arriving.checkedWithoutAnswer());
        var first = calculated(arriving.applicationId, 1);

        publish(arriving.checked(housingAllowance(100_000)));
        var second = calculated(arriving.applicationId, 2);

        assertThat(second).isNotEqualTo(first).isEqualTo(Events.id("calculation", arriving.applicationId, 2));
        eventually(() -> assertThat(events(arriving))
                .extracting(NormCalculated::getResult)
                .containsExactly(NormResult.UNCLEAR, NormResult.DEFICIT));
    }

    /// An application that comes at the same time must wait for the answers, or neither would see the other.
    @Test
    void answers_hold_their_application_until_they_are_kept() {
        var arriving = application(sealing, "held by its answers");
        calculateNorm.onRegistersChecked(List.of(arriving.checkedWithoutAnswer()));

        transaction.executeWithoutResult(_ -> {
            calculateNorm.onRegistersChecked(List.of(arriving.checked()));
            assertThatThrownBy(() -> supplyAsync(() -> locked(arriving)).join()).hasMessageContaining("obtain lock");
        });
        assertThat(locked(arriving)).isOne();
    }

    @Test
    void two_rounds_in_one_poll_are_two_calculations_in_order() {
        var arriving = application(sealing, "two rounds in one poll");
        calculateNorm.onRegistersChecked(List.of(arriving.checkedWithoutAnswer(), arriving.checked()));
        calculateNorm.onApplicationSubmitted(List.of(arriving.submitted()));

        assertThat(calculated(arriving.applicationId, 2))
                .isEqualTo(Events.id("calculation", arriving.applicationId, 2));
        eventually(() -> assertThat(events(arriving))
                .extracting(NormCalculated::getResult)
                .containsExactly(NormResult.UNCLEAR, NormResult.DEFICIT));
    }

    @Test
    void a_month_without_a_norm_and_a_person_without_a_birth_date_are_questions() {
        var noNorm = application(sealing, "no norm").month("2027-01");
        var noBirthDate =
                application(sealing, "no birth date").withoutBirthDate().cost(CostKind.OTHER, 1);
        publish(noNorm.submitted(), noBirthDate.submitted(), noNorm.checked(), noBirthDate.checked());

        calculated(noNorm.applicationId, 1);
        calculated(noBirthDate.applicationId, 1);

        assertThat(theOneEvent(noNorm).getQuestions()).containsExactly("NORM_MISSING");
        assertThat(theOneEvent(noBirthDate).getQuestions())
                .containsExactly("BIRTH_DATE_MISSING:person/0", "COST_KIND:cost/OTHER");
    }

    @Test
    void a_broken_contract_is_parked_and_the_rest_of_the_poll_is_calculated() {
        var broken = application(sealing, "broken contract").month("2026-13");
        var sound = application(sealing, "sound beside it");
        publish(broken.submitted(), sound.submitted(), broken.checked(), sound.checked());

        calculated(sound.applicationId, 1);
        eventually(() -> assertThat(jdbc.sql("select consumer from parked where key = ?")
                        .param(broken.caseId.toString())
                        .query(String.class)
                        .list())
                .containsExactly(CalculateNorm.ON_SUBMISSION));
        assertThat(count("calculation", broken)).isZero();
    }

    @Test
    void nothing_identifying_lies_open_in_the_tables() {
        var arriving = application(sealing, "sealed at rest");
        publish(arriving.submitted(), arriving.checked());
        calculated(arriving.applicationId, 1);

        var stored =
                jdbc.sql("""
                    select row_to_json(a)::text || coalesce(string_agg(c.tree || c.proposed_reasons, ''), '')
                    from application a left join calculation c using (application_id)
                    where a.application_id = ? group by a.application_id
                    """).param(arriving.applicationId).query(String.class).single();
        assertThat(stored)
                .doesNotContain(Arriving.APPLICANT, "199002052380", "1990-02-05", "0000 0000000", "example.com")
                .doesNotContain(HexFormat.of().formatHex(Arriving.APPLICANT.getBytes(StandardCharsets.UTF_8)));
    }

    private int count(String table, Arriving arriving) {
        return jdbc.sql("select count(*) from " + table + " where application_id = ?")
                .param(arriving.applicationId)
                .query(Integer.class)
                .single();
    }

    private static List<NormCalculated> events(Arriving arriving) {
        return Topic.events("ekb.norm-calculated.v1", NormCalculated.class, arriving.caseId);
    }

    private int locked(Arriving arriving) {
        return jdbc.sql("select 1 from application where application_id = ? for no key update nowait")
                .param(arriving.applicationId)
                .query(Integer.class)
                .single();
    }

    private static NormCalculated theOneEvent(Arriving arriving) {
        eventually(() -> assertThat(events(arriving)).hasSize(1));
        return events(arriving).getFirst();
    }
}
