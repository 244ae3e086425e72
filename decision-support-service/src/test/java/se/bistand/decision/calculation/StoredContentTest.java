package se.bistand.decision.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.bistand.decision.domain.Asset;
import se.bistand.decision.domain.Cost;
import se.bistand.decision.domain.Month;
import se.bistand.decision.domain.Period;
import se.bistand.decision.domain.Residence;
import se.bistand.decision.domain.School;
import se.bistand.decision.domain.Source;
import se.bistand.decision.domain.StatedIncome;
import se.bistand.decision.domain.SupportHistory;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.HouseholdPeriod;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.PersonRole;
import se.bistand.event.v1.ResidenceKind;
import se.bistand.event.v1.SchoolAttendance;
import se.bistand.event.v1.StatedAssetKind;
import se.bistand.event.v1.StatedIncomeKind;
import tools.jackson.databind.json.JsonMapper;

/// What an application says is stored, and what older rows do not hold has a meaning.
class StoredContentTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void every_kind_an_event_may_hold_is_a_kind_of_the_domain() {
        for (var kind : CostKind.values()) {
            assertThat(Cost.Kind.valueOf(kind.name())).isNotNull();
        }
        for (var kind : StatedIncomeKind.values()) {
            assertThat(StatedIncome.Kind.valueOf(kind.name())).isNotNull();
        }
        for (var kind : StatedAssetKind.values()) {
            assertThat(Asset.Kind.valueOf(kind.name())).isNotNull();
        }
        for (var kind : ResidenceKind.values()) {
            assertThat(ApplicationContent.StayKind.valueOf(kind.name())).isNotNull();
        }
    }

    @Test
    void an_older_row_is_a_person_the_whole_month_of_whom_nothing_is_said() {
        var older = """
            {"people":[{"no":0,"role":"APPLICANT","sealedName":"","sealedBirthDate":"","lunchOutsideHome":false}],
             "housing":"RENTAL","peopleInDwelling":1,"costs":[],
             "incomes":[{"personNo":0,"kind":"SALARY","ore":100,"on":"2026-11-25"}]}
            """;
        var content = JSON.readValue(older, ApplicationContent.class);
        assertThat(content.people().getFirst().school()).isNull();
        assertThat(content.people().getFirst().residence()).isNull();
        assertThat(content.assets()).isNull();
        assertThat(content.incomes().getFirst().earnedEarlierThisYearOre()).isNull();
    }

    @Test
    void a_stay_means_the_same_in_the_domain() {
        assertThat(stay(ApplicationContent.StayKind.WHOLE_MONTH, null)).isEqualTo(Residence.WHOLE_MONTH);
        assertThat(stay(ApplicationContent.StayKind.ALTERNATING, 15))
                .isEqualTo(new Residence.Days(Residence.Kind.ALTERNATING, 15));
        assertThat(stay(ApplicationContent.StayKind.VISITATION, null))
                .isEqualTo(new Residence.DaysNotStated(Residence.Kind.VISITATION));
        assertThat(stay(ApplicationContent.StayKind.UNKNOWN, null))
                .as("a kind this version does not know is a question")
                .isEqualTo(new Residence.DaysNotStated(Residence.Kind.ALTERNATING));
    }

    @Test
    void school_and_dates_are_stored_and_read_back() {
        var person = HouseholdPerson.newBuilder()
                .setPersonNo(1)
                .setRole(PersonRole.CHILD)
                .setSealedPersonalNumber(ByteBuffer.allocate(0))
                .setSealedName(ByteBuffer.allocate(0))
                .setSealedBirthDate(ByteBuffer.allocate(0))
                .setLunchOutsideHome(false)
                .setSchool(SchoolAttendance.ATTENDS)
                .setResidence(ResidenceKind.DATES)
                .setPeriodsInHousehold(List.of(new HouseholdPeriod(LocalDate.of(2026, 12, 5), null)))
                .build();
        var stored =
                JSON.readValue(JSON.writeValueAsString(StoredContent.person(person)), ApplicationContent.Person.class);
        assertThat(stored.school()).isEqualTo(School.ATTENDS);
        assertThat(stored.residence()).isNotNull();
        assertThat(stored.residence().inDomain())
                .isEqualTo(new Residence.Dates(List.of(new Period(LocalDate.of(2026, 12, 5), null))));
    }

    @Test
    void the_history_is_kept_with_the_calculation() {
        var history = new SupportHistory(
                true, List.of(Month.of(2026, 10), Month.of(2026, 11)), new Source.EarlierDecisions());
        assertThat(StoredFacts.History.of(history).inDomain()).isEqualTo(history);
        assertThat(StoredFacts.History.of(SupportHistory.firstApplication()).inDomain())
                .isEqualTo(SupportHistory.firstApplication());
    }

    private static Residence stay(ApplicationContent.StayKind kind, @Nullable Integer days) {
        return new ApplicationContent.Stay(kind, days, List.of()).inDomain();
    }
}
