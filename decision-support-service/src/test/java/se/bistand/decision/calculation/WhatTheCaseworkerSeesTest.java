package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.bistand.decision.domain.ApplicationFacts;
import se.bistand.decision.domain.Household;
import se.bistand.decision.domain.HousingForm;
import se.bistand.decision.domain.Money;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.PersonInHousehold;
import se.bistand.decision.domain.RegisterAnswer.Payment;
import se.bistand.decision.domain.RegisterFacts;
import se.bistand.decision.domain.Role;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.SupportHistory;
import se.bistand.decision.domain.norm.NormCalculation;
import se.bistand.decision.domain.norm.NormText;
import se.bistand.decision.domain.norm.Norms;
import se.bistand.decision.parameters.RealParameters;
import se.bistand.event.v1.AnswerOutcome;
import se.bistand.event.v1.Register;
import se.bistand.event.v1.RegisterAnswer;
import se.bistand.event.v1.RegisterIncome;
import se.bistand.event.v1.RegisterWarning;
import se.bistand.event.v1.RegistersChecked;
import se.bistand.messaging.EventDeserializer;

/// Each row of the table of failures in `docs/ssbtek.md`: the answer it says is in the event leads to the
/// sentence it says the caseworker reads.
class WhatTheCaseworkerSeesTest {
    private static final Instant READ = Instant.parse("2026-12-01T08:00:00Z");
    private static final Norms PARAMETERS = RealParameters.load();
    private static final String SILENT = "Registret kunde inte svara. Har personen inkomster där?";
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+(?::\\w+)?)`");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    record Row(String failure, String answer, String seen) {
        @Override
        public String toString() {
            return failure;
        }
    }

    /// Avro trusts the classes of our events from here on, as it does in a running service.
    @BeforeAll
    static void trust_our_events() {
        new EventDeserializer().close();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_of_the_table_leads_to_the_sentence_it_names(Row row) {
        var incomes = row.answer.contains("UNKNOWN_CODE") ? List.of(income("ZZ")) : List.<RegisterIncome>of();
        var questions = questions(answer(row).setIncomes(incomes));
        assertThat(questions).contains(expected(row));
        assertThat(questions)
                .as("an unknown code asks once")
                .filteredOn(question ->
                        question.startsWith("Registret kunde inte") || question.startsWith("Inkomstens kod"))
                .hasSize(1);
    }

    @Test
    void the_table_has_a_row_of_each_outcome_that_is_no_answer_and_of_each_way_to_see_one() throws IOException {
        var rows = failures().toList();
        assertThat(rows).hasSizeGreaterThan(20);
        assertThat(rows.stream().map(row -> outcome(codes(row))).distinct()).hasSize(4);
        assertThat(rows.stream().map(WhatTheCaseworkerSeesTest::expected).distinct())
                .hasSize(2);
    }

    @Test
    void an_answer_and_that_nothing_was_found_are_no_question() {
        for (var outcome : List.of(AnswerOutcome.ANSWERED, AnswerOutcome.NOTHING_FOUND)) {
            assertThat(NormText.of(calculated(answer(outcome))))
                    .contains("(register/0/CSN) = " + (outcome == AnswerOutcome.ANSWERED ? "svar" : "inget fanns"));
            assertThat(questions(answer(outcome))).doesNotContain(SILENT);
        }
    }

    static Stream<Row> failures() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("bistand.root"), "docs/ssbtek.md")).stream()
                .dropWhile(line -> !line.startsWith("| agency | failure |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[2].strip(), cells[3], cells[4]))
                .filter(row -> !row.failure.equals("answered"));
    }

    private static String expected(Row row) {
        var quoted = QUOTED.matcher(row.seen);
        return quoted.find() && !SILENT.startsWith(quoted.group(1)) ? quoted.group(1) : SILENT;
    }

    private static List<String> codes(Row row) {
        return CODE.matcher(row.answer).results().map(found -> found.group(1)).toList();
    }

    private static RegisterAnswer.Builder answer(Row row) {
        var codes = codes(row);
        boolean warns = row.answer.contains("warning");
        var answer = answer(outcome(codes)).setPartial(row.answer.contains("partial"));
        for (var code : codes) {
            if (Arrays.stream(AnswerOutcome.values())
                    .anyMatch(known -> known.name().equals(code))) continue;
            if (warns) answer.setWarnings(List.of(new RegisterWarning(code, "ZZ", 100L)));
            else answer.setReason(code);
        }
        return answer;
    }

    private static AnswerOutcome outcome(List<String> codes) {
        return Arrays.stream(AnswerOutcome.values())
                .filter(known -> codes.contains(known.name()))
                .findFirst()
                .orElse(AnswerOutcome.ANSWERED);
    }

    private static RegisterAnswer.Builder answer(AnswerOutcome outcome) {
        return RegisterAnswer.newBuilder()
                .setPersonNo(0)
                .setRegister(Register.CSN)
                .setOutcome(outcome)
                .setReadAt(READ)
                .setIncomes(List.of());
    }

    private static RegisterIncome income(String code) {
        return RegisterIncome.newBuilder()
                .setCode(code)
                .setAmountOre(190_000)
                .setPaidOn(LocalDate.of(2026, 11, 25))
                .build();
    }

    private static List<String> questions(RegisterAnswer.Builder answer) {
        return calculated(answer).questions().stream()
                .map(question -> question.code().swedish())
                .toList();
    }

    private static NormCalculation calculated(RegisterAnswer.Builder answer) {
        var month = Month.of(2026, 12);
        var applicant = Source.applicant();
        var person = new PersonInHousehold(0, Role.APPLICANT, LocalDate.of(1990, 6, 15), false);
        var facts = new ApplicationFacts(
                "9901",
                month,
                new Household(List.of(person), HousingForm.RENTAL, 1, applicant, null),
                List.of(),
                List.of(),
                List.of(inDomain(answer.build())),
                List.of(),
                List.of(),
                SupportHistory.firstApplication());
        return NormCalculation.of(facts, PARAMETERS.asOf("9901", month));
    }

    private static se.bistand.decision.domain.RegisterAnswer inDomain(RegisterAnswer answer) {
        var event = RegistersChecked.newBuilder()
                .setEventId(new UUID(1, 1))
                .setOccurredAt(READ)
                .setMunicipality("9901")
                .setCaseId(new UUID(1, 2))
                .setApplicationId(new UUID(1, 3))
                .setMonth("2026-12")
                .setAnswers(List.of(answer))
                .build();
        var stored = StoredContent.of(event).answers().getFirst();
        return new se.bistand.decision.domain.RegisterAnswer(
                stored.personNo(),
                stored.register(),
                stored.outcome(),
                stored.reason(),
                stored.readAt(),
                stored.incomes().stream()
                        .map(income -> new Payment(income.code(), new Money(income.ore()), income.on()))
                        .toList(),
                stored.part(),
                RegisterFacts.NONE);
    }
}
