package se.bistand.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The sign-in page: one button per persona, Swedish first, no script. The form goes back to the address of the page,
/// which carries the authorization request.
final class PersonaPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PersonaPage() {}

    static String forStaff() {
        return page("Logga in som medarbetare", "Sign in as staff", Personas.STAFF_PERSONAS);
    }

    static String forResidents() {
        return page("Logga in som invånare", "Sign in as a resident", Personas.RESIDENT_PERSONAS);
    }

    private static String page(String heading, String english, List<Persona> personas) {
        return template()
                .replace("{{heading}}", heading)
                .replace("{{english}}", english)
                .replace(
                        "{{buttons}}",
                        personas.stream().map(PersonaPage::button).collect(Collectors.joining()));
    }

    private static String template() {
        try (var page = PersonaPage.class.getResourceAsStream("persona-page.html")) {
            return new String(Objects.requireNonNull(page).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The sign-in page could not be read.", e);
        }
    }

    private static String button(Persona persona) {
        var number = persona.personalNumber();
        var duty = number == null ? persona.duty() : persona.duty() + ", " + number;
        return """
                <li>
                  <form method="post">
                    <input type="hidden" name="username" value="%s">
                    <input type="hidden" name="claims" value="%s">
                    <button type="submit"><strong>%s</strong><small>%s</small><small lang="en">%s</small></button>
                  </form>
                </li>
            """.formatted(
                        escaped(persona.id()),
                        escaped(json(persona)),
                        escaped(persona.name()),
                        escaped(duty),
                        escaped(persona.dutyInEnglish()));
    }

    private static String json(Persona persona) {
        try {
            return JSON.writeValueAsString(persona.claims());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The claims of " + persona.id() + " are not JSON.", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
