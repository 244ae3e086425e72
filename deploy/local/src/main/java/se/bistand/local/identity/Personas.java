package se.bistand.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who there is to sign in as, by issuer. Names are invented; personal numbers are Skatteverket's published test
/// persons.
final class Personas {
    static final String STAFF = "staff";
    static final String RESIDENTS = "residents";
    static final String SERVICES = "services";

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d{12}");

    static final List<Persona> STAFF_PERSONAS = List.of(
            Persona.staff(
                    "anna.handlaggare",
                    "Anna Handläggare",
                    "handläggare, Lindeby kommun",
                    "caseworker, Lindeby",
                    "9901",
                    "caseworker"),
            Persona.staff(
                    "bo.teamledare",
                    "Bo Teamledare",
                    "teamledare, Lindeby kommun",
                    "team leader, Lindeby",
                    "9901",
                    "caseworker",
                    "team-leader"),
            Persona.staff(
                    "cilla.ekonom", "Cilla Ekonom", "ekonom, Lindeby kommun", "finance, Lindeby", "9901", "finance"),
            Persona.staff(
                    "dan.drift",
                    "Dan Drift",
                    "drift, alla kommuner",
                    "operator, all municipalities",
                    "0000",
                    "operator"),
            Persona.staff(
                    "disa.ekonom", "Disa Ekonom", "ekonom, Lindeby kommun", "finance, Lindeby", "9901", "finance"),
            Persona.staff(
                    "eva.granskare",
                    "Eva Granskare",
                    "granskare, Lindeby kommun",
                    "auditor, Lindeby",
                    "9901",
                    "auditor"),
            Persona.staff(
                    "frida.norrvik",
                    "Frida Norrvik",
                    "handläggare, Norrvik kommun",
                    "caseworker, Norrvik",
                    "9902",
                    "caseworker"));

    static final List<Persona> RESIDENT_PERSONAS = List.of(
            Persona.resident("199002052380", "Maja Påhittad", "född 1990", "born 1990"),
            Persona.resident("198606262395", "Olle Påhittad", "född 1986", "born 1986"),
            Persona.resident("197109259288", "Siv Påhittad", "född 1971", "born 1971"));

    private static final List<Persona> SERVICE_PERSONAS = List.of(
            Persona.staff("e-service-lindeby", "E-tjänsten i Lindeby", "e-tjänst", "e-service", "9901", "e-service"),
            Persona.staff("e-service-norrvik", "E-tjänsten i Norrvik", "e-tjänst", "e-service", "9902", "e-service"));

    private static final Map<String, List<Persona>> BY_ISSUER =
            Map.of(STAFF, STAFF_PERSONAS, RESIDENTS, RESIDENT_PERSONAS, SERVICES, SERVICE_PERSONAS);

    private Personas() {}

    /// Any test person may sign in as a resident, also one without a button on the page.
    static Optional<Persona> find(String issuer, String id) {
        var known = BY_ISSUER.getOrDefault(issuer, List.of()).stream()
                .filter(persona -> persona.id().equals(id))
                .findFirst();
        if (known.isEmpty()
                && issuer.equals(RESIDENTS)
                && PERSONAL_NUMBER.matcher(id).matches()) {
            return Optional.of(Persona.resident(id, "Testperson " + id.substring(0, 4), "testperson", "test person"));
        }
        return known;
    }
}
