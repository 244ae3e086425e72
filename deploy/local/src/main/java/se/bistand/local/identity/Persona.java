package se.bistand.local.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody fictitious to sign in as.
///
/// @param id what goes into `sub` and what the password grant calls username
/// @param duty what the persona does, in Swedish
/// @param dutyInEnglish the same in English
/// @param municipality four digits; none for residents
/// @param personalNumber twelve digits of a published test person; none for staff
record Persona(
        String id,
        String name,
        String duty,
        String dutyInEnglish,
        List<String> roles,
        @Nullable String municipality,
        @Nullable String personalNumber) {

    static Persona staff(String id, String name, String duty, String english, String municipality, String... roles) {
        return new Persona(id, name, duty, english, List.of(roles), municipality, null);
    }

    static Persona resident(String personalNumber, String name, String duty, String english) {
        return new Persona(personalNumber, name, duty, english, List.of("resident"), null, personalNumber);
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", id);
        claims.put("name", name);
        claims.put("roles", roles);
        if (municipality != null) {
            claims.put("municipality", municipality);
        }
        if (personalNumber != null) {
            claims.put("personal_number", personalNumber);
        }
        return claims;
    }
}
