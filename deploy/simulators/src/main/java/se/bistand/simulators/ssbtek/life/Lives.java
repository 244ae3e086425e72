package se.bistand.simulators.ssbtek.life;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// Whose life is what: personas made by a user first, then the written ones, and for everybody else a life that depends
/// on nothing but the personal number and the seed.
public final class Lives {
    private static final Map<String, Persona> WRITTEN = Cast.all();
    private final Map<String, Persona> own = new ConcurrentSkipListMap<>();
    private final Generated generated;

    public Lives(long seed) {
        generated = new Generated(seed);
    }

    public Life of(String number, LocalDate today) {
        var persona = persona(number);
        return persona != null ? persona.life() : generated.of(number, today);
    }

    public @Nullable Persona persona(String number) {
        var mine = own.get(number);
        return mine != null ? mine : WRITTEN.get(number);
    }

    public @Nullable Persona byId(String id) {
        for (var persona : personas().values()) if (persona.id().equals(id)) return persona;
        return null;
    }

    /// The written personas in the order they were written, with a user's own first.
    public Map<String, Persona> personas() {
        var all = new LinkedHashMap<>(own);
        WRITTEN.forEach(all::putIfAbsent);
        return all;
    }

    public boolean isOwn(String number) {
        return own.containsKey(number);
    }

    /// Takes the place of a persona with the same number; a name that is taken gets a number after it.
    public Persona make(Persona wished) {
        own.remove(wished.number());
        var id = wished.id();
        for (int i = 2; byId(id) != null; i++) id = wished.id() + "-" + i;
        var made = new Persona(id, wished.number(), wished.swedish(), wished.english(), wished.life());
        own.put(made.number(), made);
        return made;
    }

    /// Forgets a user's own persona; a written one of the same number comes back.
    public boolean forget(String id) {
        return own.values().removeIf(persona -> persona.id().equals(id));
    }
}
