package se.bistand.simulators.ssbtek.life;

/// A fictitious person with a story, Swedish and English.
public record Persona(String number, String swedish, String english, Life life) {
    public String name() {
        return life.one(Fact.Name.class)
                .map(name -> name.given() + " " + name.family())
                .orElse("–");
    }
}
