package se.bistand.registercheck.request;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.bistand.event.v1.ApplicationSubmitted;
import se.bistand.event.v1.HouseholdPerson;
import se.bistand.messaging.Inbox;
import se.bistand.messaging.Sealing;
import se.bistand.registercheck.domain.PersonalNumber;
import se.bistand.registercheck.domain.control.Stated;
import se.bistand.web.PersonReference;

/// Notes that each person of an application is to be looked up: adults in every register, children where they may have
/// incomes of their own. The personal number stays sealed in the row; it is
/// opened
/// here once, so that an application nobody can look up is parked and not found out later.
@Component
class RequestChecks {
    static final String CONSUMER = "register-check.request-checks/application-submitted";

    private final Inbox inbox;
    private final Sealing sealing;
    private final CheckRequests requests;
    private final PersonReference references;
    private final RequestSettings settings;
    private final Clock clock;

    RequestChecks(
            Inbox inbox,
            Sealing sealing,
            CheckRequests requests,
            PersonReference references,
            RequestSettings settings,
            Clock clock) {
        this.inbox = inbox;
        this.sealing = sealing;
        this.requests = requests;
        this.references = references;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void onApplicationSubmitted(List<ApplicationSubmitted> polled) {
        var fresh = inbox.unseen(CONSUMER, polled);
        if (fresh.isEmpty()) {
            return;
        }
        requests.save(
                fresh,
                fresh.stream().flatMap(event -> people(event).stream()).toList(),
                clock.instant(),
                settings.validFor());
    }

    private List<CheckRequests.Person> people(ApplicationSubmitted event) {
        var month = month(event.getMonth());
        var people = new ArrayList<CheckRequests.Person>();
        for (var person : event.getPeople()) {
            var number = number(event, person);
            boolean child = isChild(person);
            var asked = child ? settings.askedAboutChild(number, month) : settings.adults();
            if (asked.isEmpty()) continue;
            people.add(new CheckRequests.Person(
                    event.getApplicationId(),
                    event.getCaseId(),
                    person.getPersonNo(),
                    child,
                    stated(event, person.getPersonNo()),
                    bytes(person),
                    references.of(number.digits()),
                    event.getMonth(),
                    asked));
        }
        if (people.stream().allMatch(CheckRequests.Person::isChild)) {
            throw new IllegalStateException("An application without an adult");
        }
        return people;
    }

    private static Stated stated(ApplicationSubmitted event, int personNo) {
        int vehicles = 0;
        boolean capital = false;
        for (var asset : event.getAssets()) {
            if (asset.getPersonNo() != personNo) continue;
            switch (asset.getKind()) {
                case VEHICLE -> vehicles++;
                case SAVINGS, SECURITIES, PROPERTY -> capital = true;
                case OWN_HOME, BUSINESS, OTHER, UNKNOWN -> {}
            }
        }
        return new Stated(vehicles, capital);
    }

    private PersonalNumber number(ApplicationSubmitted event, HouseholdPerson person) {
        var field = "personalNumber/" + person.getPersonNo();
        var digits = sealing.open(event.getCaseId(), field, person.getSealedPersonalNumber());
        try {
            return new PersonalNumber(digits);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("A sealed personal number that is none", e);
        }
    }

    private static byte[] bytes(HouseholdPerson person) {
        var bytes = new byte[person.getSealedPersonalNumber().remaining()];
        person.getSealedPersonalNumber().duplicate().get(bytes);
        return bytes;
    }

    private static boolean isChild(HouseholdPerson person) {
        return switch (person.getRole()) {
            case APPLICANT, CO_APPLICANT -> false;
            case CHILD -> true;
            case UNKNOWN -> throw new IllegalStateException("A person with a role this version does not know");
        };
    }

    private static YearMonth month(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new IllegalStateException("A month that is none", e);
        }
    }
}
