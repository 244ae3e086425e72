package se.bistand.intake.apply;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.bistand.event.v1.ApplicationKind;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.AppliedCost;
import se.bistand.event.v1.CostKind;
import se.bistand.event.v1.HouseholdPeriod;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.Housing;
import se.bistand.event.v1.HousingForm;
import se.bistand.event.v1.PersonRole;
import se.bistand.event.v1.ResidenceKind;
import se.bistand.event.v1.SchoolAttendance;
import se.bistand.event.v1.StatedAsset;
import se.bistand.event.v1.StatedAssetKind;
import se.bistand.event.v1.StatedIncome;
import se.bistand.event.v1.StatedIncomeKind;
import se.bistand.intake.domain.Application;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// From an application to the event that tells of it; whatever identifies a person is sealed here.
final class ApplicationEvents {
    /// Field name that the stored content is sealed under.
    static final String CONTENT = "application";

    private static final String TOPIC = ApplicationSubmitted.getClassSchema().getProp("topic");

    private ApplicationEvents() {}

    static ApplicationSubmitted submitted(Submission submission, UUID caseId, Sealing sealing) {
        var application = submission.application();
        var account =
                application.account().clearing() + " " + application.account().number();
        return ApplicationSubmitted.newBuilder()
                .setEventId(Events.id(TOPIC, submission.applicationId()))
                .setOccurredAt(submission.receivedAt())
                .setMunicipality(application.municipality())
                .setCaseId(caseId)
                .setApplicationId(submission.applicationId())
                .setMonth(application.month().toString())
                .setKind(ApplicationKind.valueOf(application.kind().name()))
                .setApplicantRefs(submission.applicantRefs())
                .setPeople(people(application.people(), caseId, sealing))
                .setHousing(new Housing(
                        HousingForm.valueOf(application.housing().form().name()),
                        application.housing().peopleInDwelling(),
                        application.housing().subletConsent()))
                .setCosts(application.costs().stream()
                        .map(cost ->
                                new AppliedCost(CostKind.valueOf(cost.kind().name()), cost.amountOre()))
                        .toList())
                .setIncomes(incomes(application.incomes()))
                .setAssets(assets(application.assets()))
                .setSealedEmail(sealed(sealing, caseId, "email", application.email()))
                .setSealedAccount(sealed(sealing, caseId, "account", account))
                .setSealedPayeeName(sealed(
                        sealing, caseId, "payeeName", application.applicant().name()))
                .setLanguage(application.language())
                .build();
    }

    private static List<StatedIncome> incomes(List<Application.Income> incomes) {
        return incomes.stream()
                .map(income -> new StatedIncome(
                        income.personNo(),
                        StatedIncomeKind.valueOf(income.kind().name()),
                        income.amountOre(),
                        income.receivedOn(),
                        income.earnedEarlierThisYearOre()))
                .toList();
    }

    private static List<StatedAsset> assets(List<Application.Asset> assets) {
        return assets.stream()
                .map(asset -> new StatedAsset(
                        asset.personNo(),
                        StatedAssetKind.valueOf(asset.kind().name()),
                        asset.valueOre(),
                        asset.neededForWorkOrHealth()))
                .toList();
    }

    private static List<HouseholdPerson> people(List<Application.Person> people, UUID caseId, Sealing sealing) {
        var household = new ArrayList<HouseholdPerson>();
        for (int no = 0; no < people.size(); no++) {
            var person = people.get(no);
            var born = person.number().birthDate();
            household.add(new HouseholdPerson(
                    no,
                    PersonRole.valueOf(person.role().name()),
                    sealed(
                            sealing,
                            caseId,
                            "personalNumber/" + no,
                            person.number().digits()),
                    sealed(sealing, caseId, "name/" + no, person.name()),
                    sealed(sealing, caseId, "birthDate/" + no, born == null ? "" : born.toString()),
                    person.lunchOutsideHome(),
                    SchoolAttendance.valueOf(person.school().name()),
                    ResidenceKind.valueOf(person.residence().kind().name()),
                    person.residence().days(),
                    person.residence().periods().stream()
                            .map(period -> new HouseholdPeriod(period.from(), period.to()))
                            .toList()));
        }
        return household;
    }

    private static ByteBuffer sealed(Sealing sealing, UUID caseId, String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }
}
