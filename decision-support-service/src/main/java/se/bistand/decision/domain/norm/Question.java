package se.bistand.decision.domain.norm;

/// A question only a person can answer before the application is decided.
/// @param subject what it concerns, such as person/1; empty when it concerns the whole application
public record Question(Code code, String subject) {

    public enum Code {
        NORM_MISSING("Det finns ingen fastställd norm för månaden. Beräkna behovet för hand."),
        MUNICIPAL_PARAMETERS_MISSING("Kommunens riktlinjer saknas för månaden. Beräkna behovet för hand."),
        PARAMETER_NOT_APPROVED("Beloppet bygger på ett härlett värde som ingen har godkänt. Vilket belopp gäller?"),
        BIRTH_DATE_MISSING("Personnumret har inget kalenderdatum. Hur gammal är personen?"),
        ADULT_UNDER_18("Sökanden är under 18 år. Vem försörjer personen?"),
        CHILD_OVER_20("Barnet har fyllt 21 år. Ska personen söka själv?"),
        SCHOOL_YOUTH("Barnet har fyllt 18 år. Går personen i skolan så att föräldrarna är försörjningsskyldiga?"),
        ROLE_UNKNOWN("Vilken roll har personen i hushållet?"),
        DWELLING_SIZE("Antalet boende stämmer inte med hushållet. Hur många bor i bostaden?"),
        HOUSING_FORM("Hur bor hushållet, och vilka gemensamma kostnader har det?"),
        LIVING_WITH_OTHERS("Kommunen har ingen riktlinje för familjer i hushållsgemenskap. Vilken del ska räknas?"),
        COST_AMOUNT("Det ansökta beloppet är negativt. Vilket belopp gäller?"),
        COST_KIND("Kostnadens slag är inte känt. Ska den godkännas, och på vilken grund?"),
        REGISTER_COULD_NOT_ANSWER("Registret kunde inte svara. Har personen inkomster där?"),
        REGISTER_NOT_READ("Registret är inte avläst för personen. Har personen inkomster där?"),
        CONTROL_PERIOD_NOT_BEGUN("Kontrollperioden hade inte börjat när registret avlästes. Vilka inkomster finns?"),
        INCOME_CODE("Inkomstens kod är inte känd. Ska inkomsten räknas?"),
        ASSETS("Registret visar kapital. Finns det tillgångar som ska användas först?"),
        INCOME_AMOUNT("Inkomsten är negativ. Hur ska rättelsen räknas?"),
        INCOME_KIND("Inkomstens slag är inte känt. Ska inkomsten räknas?"),
        INCOME_PERSON("Inkomsten hör till en person som inte finns i hushållet. Vems är den?"),
        INCOME_DIFFERS("Uppgiven lön och registrets lön skiljer sig. Är det samma inkomst?"),
        CHILD_WORK_INCOME("Barn får tjäna ett prisbasbelopp per år. Hur mycket har barnet tjänat i år?");

        private final String swedish;

        Code(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    static Question of(Code code) {
        return new Question(code, "");
    }

    static Question about(Code code, String subject) {
        return new Question(code, subject);
    }

    /// How the question is named in events and in a decision: `CODE`, or `CODE:subject`.
    public String id() {
        return subject.isEmpty() ? code.name() : code.name() + ":" + subject;
    }
}
