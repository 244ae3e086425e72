package se.bistand.simulators.ssbtek.part;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.bistand.simulators.Json;
import se.bistand.simulators.ssbtek.life.Birth;
import se.bistand.simulators.ssbtek.life.Fact;

/// Who the person is according to the population register, as Försäkringskassan tells it (FK:GEPI). Of a person under
/// secrecy nothing is told but that; that much comes unasked.
final class PersonJson {
    private PersonJson() {}

    static void write(StringBuilder json, BenefitQuestion question, Asked asked) {
        if (asked.isProtected()) {
            json.append(",\"generellPersoninformation\":[{\"skyddad\":true}]");
            return;
        }
        if (!question.other().contains("FK:GEPI")) return;
        json.append(",\"generellPersoninformation\":[");
        asked.life().one(Fact.Name.class).ifPresent(name -> person(json, name, asked));
        json.append(']');
    }

    private static void person(StringBuilder json, Fact.Name name, Asked asked) {
        var life = asked.life();
        var today = asked.today();
        json.append("{\"personnummer\":\"").append(asked.person()).append("\",\"foddes\":\"");
        json.append(Birth.day(asked.person())).append("\",\"namn\":");
        json.append(Json.quote(name.given() + " " + name.family())).append(",\"skyddad\":false,\"avled\":");
        json.append(list(
                life.all(Fact.Died.class).stream(),
                died -> "\"" + today.minusMonths(died.monthsAgo()).withDayOfMonth(7) + "\""));
        var homes = life.all(Fact.Home.class).stream()
                .filter(home -> home.when().now())
                .toList();
        json.append(",\"adress\":").append(list(homes.stream(), PersonJson::address));
        json.append(",\"barn\":")
                .append(list(life.all(Fact.Child.class).stream(), child -> relative(child.number(), child.name())));
        life.one(Fact.Civil.class)
                .ifPresent(civil -> json.append(",\"civilstand\":{\"id\":")
                        .append(civil.status().code())
                        .append(",\"beskrivning\":")
                        .append(Json.quote(civil.status().text()))
                        .append('}'));
        json.append(",\"folkbokford\":")
                .append(list(
                        homes.stream(),
                        home -> "{\"lan\":\"" + home.county() + "\",\"kommun\":\"" + home.municipality() + "\"}"));
        json.append(",\"medborgarskap\":").append(list(life.all(Fact.Citizen.class).stream(), PersonJson::citizen));
        json.append(",\"samhorig\":")
                .append(list(
                        life.all(Fact.Partner.class).stream(), partner -> relative(partner.number(), partner.name())))
                .append('}');
    }

    private static String address(Fact.Home home) {
        return "{\"utdelningadress\":[" + Json.quote(home.street()) + "],\"postnummer\":" + Json.quote(home.postcode())
                + ",\"postort\":" + Json.quote(home.city()) + ",\"land\":{\"kod\":\"SE\",\"namn\":\"SVERIGE\"}}";
    }

    private static String citizen(Fact.Citizen citizen) {
        return "{\"land\":{\"kod\":" + Json.quote(citizen.code()) + ",\"namn\":" + Json.quote(citizen.country()) + "}}";
    }

    static String relative(String number, String name) {
        return "{\"personnummer\":\"" + number + "\",\"foddes\":\"" + Birth.day(number) + "\",\"namn\":"
                + Json.quote(name) + ",\"skyddad\":false}";
    }

    private static <T> String list(Stream<T> all, Function<T, String> json) {
        return all.map(json).collect(Collectors.joining(",", "[", "]"));
    }
}
