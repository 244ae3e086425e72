package se.bistand.registercheck;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.bistand.event.v1.ApplicationKind;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.event.v1.Housing;
import se.bistand.event.v1.HousingForm;
import se.bistand.event.v1.PersonRole;
import se.bistand.event.v1.StatedAsset;
import se.bistand.event.v1.StatedAssetKind;
import se.bistand.messaging.Events;
import se.bistand.messaging.Sealing;

/// A household that applies for November 2026 unless told otherwise; a test names only what matters to it.
final class Household {
    private final Sealing sealing;
    private final List<HouseholdPerson> people = new ArrayList<>();
    private final List<StatedAsset> assets = new ArrayList<>();
    private String month = "2026-11";
    final UUID caseId;
    final UUID applicationId;

    /// @param name tells households apart
    Household(Sealing sealing, String name) {
        this.sealing = sealing;
        this.caseId = Events.id("test case", name);
        this.applicationId = Events.id("test application", name);
    }

    private Household(Household first, String name) {
        this.sealing = first.sealing;
        this.caseId = first.caseId;
        this.applicationId = Events.id("test application", name);
        people.addAll(first.people);
    }

    /// Another application of the same household, for the same month.
    Household another(String name) {
        return new Household(this, name);
    }

    Household appliesFor(YearMonth other) {
        month = other.toString();
        return this;
    }

    Household applicant(String personalNumber) {
        return with(PersonRole.APPLICANT, personalNumber);
    }

    Household coApplicant(String personalNumber) {
        return with(PersonRole.CO_APPLICANT, personalNumber);
    }

    Household child(String personalNumber) {
        return with(PersonRole.CHILD, personalNumber);
    }

    /// The person added last owns it.
    Household owns(StatedAssetKind kind) {
        assets.add(StatedAsset.newBuilder()
                .setPersonNo(people.size() - 1)
                .setKind(kind)
                .setValueOre(1_000_000)
                .build());
        return this;
    }

    ApplicationSubmitted submitted() {
        return ApplicationSubmitted.newBuilder()
                .setEventId(Events.id("ekb.application-submitted.v1", applicationId))
                .setOccurredAt(Instant.EPOCH)
                .setMunicipality("9901")
                .setCaseId(caseId)
                .setApplicationId(applicationId)
                .setMonth(month)
                .setKind(ApplicationKind.NEW)
                .setApplicantRefs(List.of())
                .setPeople(List.copyOf(people))
                .setHousing(Housing.newBuilder()
                        .setForm(HousingForm.RENTAL)
                        .setPeopleInDwelling(people.size())
                        .build())
                .setCosts(List.of())
                .setIncomes(List.of())
                .setSealedEmail(sealed("email", "x@example.org"))
                .setSealedAccount(sealed("account", "5000 1111116"))
                .setSealedPayeeName(sealed("payeeName", "Test"))
                .setLanguage("sv")
                .setAssets(List.copyOf(assets))
                .build();
    }

    private Household with(PersonRole role, String personalNumber) {
        int no = people.size();
        people.add(HouseholdPerson.newBuilder()
                .setPersonNo(no)
                .setRole(role)
                .setSealedPersonalNumber(sealed("personalNumber/" + no, personalNumber))
                .setSealedName(sealed("name/" + no, "Test"))
                .setSealedBirthDate(sealed("birthDate/" + no, ""))
                .setLunchOutsideHome(false)
                .build());
        return this;
    }

    private ByteBuffer sealed(String field, String plain) {
        return ByteBuffer.wrap(sealing.seal(caseId, field, plain));
    }
}
