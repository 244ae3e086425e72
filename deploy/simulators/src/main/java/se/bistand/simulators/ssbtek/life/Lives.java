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

    public Generated generated() {
        return generated;
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

    public void make(Persona persona) {
        own.put(persona.number(), persona);
    }

    /// Forgets a user's own persona; a written one of the same number comes back.
    public boolean forget(String number) {
        return own.remove(number) != null;
    }
}
