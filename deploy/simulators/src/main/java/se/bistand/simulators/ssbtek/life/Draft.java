package se.bistand.simulators.ssbtek.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.bistand.simulators.Json;
import se.bistand.simulators.ssbtek.life.Fact.Benefit;
import se.bistand.simulators.ssbtek.life.Fact.Study;

/// A persona that a user makes: read from JSON and examined, with everything that is wrong told at once.
public record Draft(@Nullable Persona persona, List<String> wrong) {
    private static final int LONGEST = 200;
    private static final int MOST_FACTS = 60;
    private static final Set<Integer> PACES = Set.of(0, 20, 40, 50, 60, 75, 100);
    private static final Set<String> STUDIES = Set.of("GRUND", "SH", "SSSTÖD", "OSS", "HUT");

    /// `{"number":"…","swedish":"…","english":"…","facts":[…]}`.
    public static Draft of(String json) {
        try {
            return of(Json.object(json));
        } catch (IllegalArgumentException e) {
            return new Draft(null, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Draft of(Map<String, @Nullable Object> json) {
        var wrong = new ArrayList<String>();
        var number = String.valueOf(json.get("number"));
        if (!Birth.isNumber(number))
            wrong.add("number: tolv siffror med rätt kontrollsiffra / twelve digits with the right check digit");
        var swedish = text(json, "swedish", wrong);
        var english = text(json, "english", wrong);
        var facts = new ArrayList<Fact>();
        if (json.get("facts") instanceof List<?> list && list.size() <= MOST_FACTS) {
            for (var member : list) {
                var fact = FactJson.read(Json.members(member), wrong::add);
                if (fact != null) facts.add(examined(fact, wrong));
            }
        } else {
            wrong.add("facts: en lista / a list, 0–" + MOST_FACTS);
        }
        if (!wrong.isEmpty()) return new Draft(null, List.copyOf(wrong));
        var life = new Life(List.copyOf(facts), Map.of());
        return new Draft(new Persona(id(life), number, swedish, english, life), List.of());
    }

    private static String text(Map<String, @Nullable Object> json, String name, List<String> wrong) {
        if (json.get(name) instanceof String text && text.length() <= LONGEST) return text;
        wrong.add(name + ": text, 0–" + LONGEST);
        return "";
    }

    /// What the contract or the calendar could not hold.
    private static Fact examined(Fact fact, List<String> wrong) {
        switch (fact) {
            case Benefit benefit -> {
                if (!benefit.group().matches("(FK|PM):[A-Z]{2,5}")) wrong.add("Benefit.group: FK:BOB, PM:AP …");
                if (benefit.day() < 1 || benefit.day() > 28) wrong.add("Benefit.day: 1–28");
                if (benefit.tax() < 0 || benefit.tax() > benefit.gross())
                    wrong.add("Benefit.tax: från 0 till gross / from 0 to gross");
            }
            case Study study -> {
                if (!PACES.contains(study.pace())) wrong.add("Study.pace: 0, 20, 40, 50, 60, 75, 100");
                if (!STUDIES.contains(study.kind())) wrong.add("Study.kind: GRUND, SH, SSSTÖD, OSS, HUT");
            }
            case Fact.Child child
            when !Birth.isNumber(child.number()) -> wrong.add("Child.number: tolv siffror / twelve digits");
            case Fact.Parent parent
            when !Birth.isNumber(parent.number()) -> wrong.add("Parent.number: tolv siffror / twelve digits");
            case Fact.Partner partner
            when !Birth.isNumber(partner.number()) -> wrong.add("Partner.number: tolv siffror / twelve digits");
            default -> {}
        }
        return fact;
    }

    private static String id(Life life) {
        return "egen-"
                + life.one(Fact.Name.class)
                        .map(name -> Persona.id(name.given()))
                        .orElse("person");
    }
}
