package se.bistand.intake.domain;

import java.util.Map;

/// What a household is asked to do about a field it left empty, in words that stand alone: the summary at the top of
/// the form lists them without the fields.
record WhatIsMissing(String sv, String en) {
    private static final WhatIsMissing OTHER = new WhatIsMissing("Uppgiften saknas.", "This is missing.");
    private static final Map<String, WhatIsMissing> BY_FIELD = Map.ofEntries(
            Map.entry("municipality", new WhatIsMissing("Välj kommun.", "Choose the municipality.")),
            Map.entry("month", new WhatIsMissing("Välj vilken månad du söker för.", "Choose the month.")),
            Map.entry("kind", new WhatIsMissing("Välj vad det gäller.", "Choose what it concerns.")),
            Map.entry("role", new WhatIsMissing("Ange personens roll i hushållet.", "State the person's role.")),
            Map.entry("personalNumber", new WhatIsMissing("Skriv personnumret.", "Write the personal number.")),
            Map.entry("name", new WhatIsMissing("Skriv personens namn.", "Write the person's name.")),
            Map.entry(
                    "lunchOutsideHome",
                    new WhatIsMissing(
                            "Svara om barnet äter lunch i förskolan. Det frågar vi om barn som är 0–6 år.",
                            "Answer whether the child eats lunch at preschool. We ask for children of 0–6.")),
            Map.entry("housing", new WhatIsMissing("Berätta hur du bor.", "State how you live.")),
            Map.entry("form", new WhatIsMissing("Välj hur du bor.", "Choose how you live.")),
            Map.entry(
                    "peopleInDwelling",
                    new WhatIsMissing("Skriv hur många som bor i bostaden.", "Write how many live in the home.")),
            Map.entry("amountOre", new WhatIsMissing("Skriv beloppet.", "Write the amount.")),
            Map.entry("personNo", new WhatIsMissing("Välj vems det är.", "Choose whose it is.")),
            Map.entry(
                    "receivedOn", new WhatIsMissing("Skriv vilken dag pengarna kom.", "Write the day of the income.")),
            Map.entry("valueOre", new WhatIsMissing("Skriv vad tillgången är värd.", "Write what the asset is worth.")),
            Map.entry("from", new WhatIsMissing("Skriv från vilken dag.", "Write from which day.")),
            Map.entry("email", new WhatIsMissing("Skriv din e-postadress.", "Write your e-mail address.")),
            Map.entry("account", new WhatIsMissing("Skriv ditt bankkonto.", "Write your bank account.")),
            Map.entry("clearing", new WhatIsMissing("Skriv clearingnumret.", "Write the clearing number.")),
            Map.entry("number", new WhatIsMissing("Skriv kontonumret.", "Write the account number.")),
            Map.entry("language", new WhatIsMissing("Välj språk.", "Choose the language.")));

    /// @param field the path of the field, such as `housing.form` or `people[1].name`
    static WhatIsMissing at(String field) {
        return BY_FIELD.getOrDefault(field.substring(field.lastIndexOf('.') + 1), OTHER);
    }
}
