package se.bistand.simulators.ssbtek.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.bistand.simulators.ssbtek.fault.Agency;
import se.bistand.simulators.ssbtek.fault.Fault;

/// Puts the written personas together. All numbers are from Skatteverket's published list of test numbers; names,
/// employers, plates and addresses are invented.
final class Cast {
    private static final String FAMILY_NAME = "Påhittad";
    private final LinkedHashMap<String, Persona> personas = new LinkedHashMap<>();

    private Cast() {}

    static Map<String, Persona> all() {
        var cast = new Cast();
        FirstPersonas.tell(cast);
        FamilyPersonas.tell(cast);
        WorkPersonas.tell(cast);
        HealthPersonas.tell(cast);
        StudentPersonas.tell(cast);
        NewcomerPersonas.tell(cast);
        OtherPersonas.tell(cast);
        return cast.personas;
    }

    /// A person whom the population register knows, with a home, a citizenship and a civil status unless told
    /// otherwise.
    Cast add(String number, String given, String swedish, String english, Fact... facts) {
        var all = new ArrayList<Fact>();
        all.add(new Fact.Name(given, FAMILY_NAME));
        all.addAll(List.of(facts));
        var told = new Life(all, Map.of());
        if (!told.has(Fact.Home.class) && !told.isProtected() && !Birth.isCoordination(number))
            all.add(Facts.home("Diktvägen " + (personas.size() + 1)));
        if (!told.has(Fact.Citizen.class)) all.add(Facts.SWEDISH);
        if (!told.has(Fact.Civil.class)) all.add(new Fact.Civil(Fact.Civil.Status.UNMARRIED));
        return put(Persona.id(given), number, swedish, english, new Life(List.copyOf(all), Map.of()));
    }

    /// A person known only by what is told here.
    Cast put(String id, String number, String swedish, String english, Life life) {
        boolean taken =
                personas.values().stream().anyMatch(persona -> persona.id().equals(id));
        if (taken || personas.put(number, new Persona(id, number, swedish, english, life)) != null)
            throw new IllegalStateException("two personas share a number or a name");
        return this;
    }

    /// The one added last always meets with trouble at an agency.
    Cast troubled(Agency agency, Fault fault) {
        var last = personas.lastEntry();
        if (last == null) throw new IllegalStateException("nobody to trouble");
        var persona = last.getValue();
        personas.put(
                persona.number(),
                new Persona(
                        persona.id(),
                        persona.number(),
                        persona.swedish(),
                        persona.english(),
                        persona.life().troubled(agency, fault)));
        return this;
    }
}
