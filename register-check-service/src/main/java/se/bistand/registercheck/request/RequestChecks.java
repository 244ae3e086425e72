package se.bistand.registercheck.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Sealing;
import se.bistand.registercheck.domain.PersonalNumber;

/// Notes that each adult of an application is to be looked up. The personal number stays sealed in the row; it is
/// opened
/// here once, so that an application nobody can look up is parked and not found out later.
@Component
class RequestChecks {
    static final String CONSUMER = "register-check.request-checks/application-submitted";

    private final Inbox inbox;
    private final Sealing sealing;
    private final CheckRequests requests;
    private final Clock clock;

    RequestChecks(Inbox inbox, Sealing sealing, CheckRequests requests, Clock clock) {
        this.inbox = inbox;
        this.sealing = sealing;
        this.requests = requests;
        this.clock = clock;
    }

    @Transactional
    void onApplicationSubmitted(List<ApplicationSubmitted> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (fresh.isEmpty()) {
            return;
        }
        requests.save(
                fresh, fresh.stream().flatMap(event -> adults(event).stream()).toList(), clock.instant());
    }

    private List<CheckRequests.Adult> adults(ApplicationSubmitted event) {
        checkMonth(event.getMonth());
        var adults = event.getPeople().stream()
                .filter(RequestChecks::isAdult)
                .map(person ->
                        new CheckRequests.Adult(event.getApplicationId(), person.getPersonNo(), sealed(event, person)))
                .toList();
        if (adults.isEmpty()) {
            throw new IllegalStateException("An application without an adult");
        }
        return adults;
    }

    private byte[] sealed(ApplicationSubmitted event, HouseholdPerson person) {
        var field = "personalNumber/" + person.getPersonNo();
        var digits = sealing.open(event.getCaseId(), field, person.getSealedPersonalNumber());
        try {
            new PersonalNumber(digits);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A sealed personal number that is none", e);
        }
        var bytes = new byte[person.getSealedPersonalNumber().remaining()];
        person.getSealedPersonalNumber().duplicate().get(bytes);
        return bytes;
    }

    private static boolean isAdult(HouseholdPerson person) {
        return switch (person.getRole()) {
            case APPLICANT, CO_APPLICANT -> true;
            case CHILD -> false;
            case UNKNOWN -> throw new IllegalStateException("A person with a role this version does not know");
        };
    }

    private static void checkMonth(String month) {
        try {
            YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new IllegalStateException("A month that is none", e);
        }
    }
}
