package se.bistand.decision.domain.norm;

/// A question only a person can answer before the application is decided.
/// @param subject what it concerns, such as person/1; empty when it concerns the whole application
public record Question(Code code, String subject) {

    public enum Code {
        NORM_MISSING("Det finns ingen fastställd norm för månaden. Beräkna behovet för hand."),
        MUNICIPAL_PARAMETERS_MISSING("Kommunens riktlinjer saknas för månaden. Beräkna behovet för hand."),
        ALREADY_GRANTED("Bistånd för månaden är redan beviljat i ärendet. Vad söks utöver det?"),
        PARAMETER_NOT_APPROVED("Beloppet bygger på ett härlett värde som ingen har godkänt. Vilket belopp gäller?"),
        BIRTH_DATE_MISSING("Personnumret har inget kalenderdatum. Hur gammal är personen?"),
        ADULT_UNDER_18("Sökanden är under 18 år. Vem försörjer personen?"),
        CHILD_OVER_20("Barnet har fyllt 21 år. Ska personen söka själv?"),
        SCHOOL_YOUTH("Barnet har fyllt 18 år. Går personen i skolan så att föräldrarna är försörjningsskyldiga?"),
        YOUTH_NOT_IN_SCHOOL("Den unga är inte skolungdom och hör inte till hushållet. Ska personen söka själv?"),
        NOT_BORN("Barnet är inte fött under månaden. Ska det räknas?"),
        PERSON_DEAD("Personen är avliden enligt folkbokföringen. Vilka hör till hushållet?"),
        MARRIED_APPLIES_ALONE(
                "Personen är gift eller registrerad partner enligt folkbokföringen men ansöker ensam. Lever makarna"
                        + " eller partnerna tillsammans?"),
        DAYS_NOT_STATED("Barnet bor här en del av tiden. Hur många dagar i månaden?"),
        DAYS_IMPOSSIBLE("Antalet dagar finns inte i månaden. Hur många dagar är personen i hushållet?"),
        RESIDENCE_CONTRADICTS("Perioderna i hushållet stämmer inte med varandra. Vilka dagar gäller?"),
        ADULT_PART_OF_MONTH("En vuxen hör till hushållet en del av månaden. Vilka dagar?"),
        PART_OF_MONTH("Kommunen har ingen riktlinje för del av månad. Vilken del av normen ska räknas?"),
        HOUSEHOLD_CHANGES("Hushållet ändras och har barn som bor här en del av tiden. Vilka är här samtidigt?"),
        CHANGES_LIVING_WITH_OTHERS("Hushållet ändras och bor med andra. Vilken del av kostnaderna ska räknas?"),
        DEVIATION_PERSON("Avvikelsen gäller en person som inte finns i hushållet. Vem gäller den?"),
        DEVIATION_REASON("Skälet passar inte en högre eller lägre norm. Vilket skäl gäller?"),
        DEVIATION_TOO_LARGE("Normen kan inte sättas lägre än noll. Vilket belopp gäller?"),
        ROLE_UNKNOWN("Vilken roll har personen i hushållet?"),
        DWELLING_SIZE("Antalet boende stämmer inte med hushållet. Hur många bor i bostaden?"),
        HOUSING_FORM("Hur bor hushållet, och vilka gemensamma kostnader har det?"),
        LIVING_WITH_OTHERS("Kommunen har ingen riktlinje för familjer i hushållsgemenskap. Vilken del ska räknas?"),
        COST_AMOUNT("Det ansökta beloppet är negativt. Vilket belopp gäller?"),
        COST_KIND("Kostnadens slag är inte känt. Ska den godkännas, och på vilken grund?"),
        COST_ASSESSED("Det godkända beloppet är högre än det ansökta eller under noll. Vilket belopp gäller?"),
        COST_FITS_HOUSING("Kostnaden passar inte hushållets boende. Vad avser den?"),
        SUBLET_CONSENT("Är andrahandsuthyrningen tillåten av hyresvärd, förening eller hyresnämnd?"),
        REGISTER_COULD_NOT_ANSWER("Registret kunde inte svara. Har personen inkomster där?"),
        REGISTER_NOT_READ("Registret är inte avläst för personen. Har personen inkomster där?"),
        CONTROL_PERIOD_NOT_BEGUN("Kontrollperioden hade inte börjat när registret avlästes. Vilka inkomster finns?"),
        INCOME_CODE("Inkomstens kod är inte känd. Ska inkomsten räknas?"),
        ASSETS("Registret visar kapital. Finns det tillgångar som ska användas först?"),
        INCOME_AMOUNT("Inkomsten är negativ. Hur ska rättelsen räknas?"),
        INCOME_MISSING_NOW(
                "Inkomsten fanns i jämförelseperioden men saknas nu. Har den upphört, är den sen eller kom den"
                        + " tidigt?"),
        PAID_TWICE("Samma utbetalning finns två gånger. Är den utbetald två gånger?"),
        PAID_FOR_IMPOSSIBLE("Utbetalningen avser en tid som slutar innan den börjar. Vilken tid gäller den?"),
        JOB_PREMIUM("Det är inte klarlagt hur jobbpremien räknas. Ska den räknas som inkomst?"),
        JOB_STIMULUS("Har personen haft försörjningsstöd sex månader i följd, så att jobbstimulans gäller?"),
        SURPLUS_DECISION("Inget beslut säger att överskottet ska användas. Finns ett beslut?"),
        SURPLUS_MONTH("Överskottet gäller inte månaden före. Ska det räknas?"),
        ASSET_NOT_STATED(
                "Ett register visar en tillgång som inte uppges i ansökan. Finns den, och ska den användas först?"),
        ASSET_TO_SELL("Ska tillgången säljas eller användas först, och när?"),
        ASSET_UNKNOWN("Tillgångens slag, värde eller ägare är inte känt. Vad gäller?"),
        VEHICLE_NEEDED("Behövs fordonet för arbete eller av hälsoskäl?"),
        ACTIVITY_NOT_STATED("Deltar personen i de aktiviteter som krävs för försörjningsstöd?"),
        ACTIVITY_DECLINED("Personen deltar inte utan godtagbart skäl. Ska biståndet vägras eller sättas ned?"),
        ACTIVITY_REPORT("Personen är inskriven som arbetssökande men har inte lämnat aktivitetsrapport. Söker personen"
                + " arbete?"),
        JOB_SEEKER("Arbetsförmedlingens uppgifter säger emot varandra. Är personen inskriven som arbetssökande?"),
        PART_TIME_JOB_SEEKER(
                "Personen söker arbete på mindre än heltid. Står personen till arbetsmarknadens förfogande så"
                        + " långt det går, och vad hindrar resten?"),
        RESIDENCE_PERMIT(
                "Migrationsverket visar inget uppehållstillstånd för hela månaden. Vilken rätt till bistånd finns?"),
        LAWFUL_STAY("Vistas hushållet lagligt i Sverige?"),
        EMERGENCY_AID("Hushållet vistas inte lagligt i Sverige. Behövs bistånd i en nödsituation?"),
        REFORM_NORM_UNKNOWN("Riksnormen från 2027 och dess kostnadsposter är inte kända. Beräkna behovet för hand."),
        REFORM_LARGER_HOUSEHOLD_UNKNOWN(
                "Begränsningen för hushåll med fyra barn eller fler är inte känd. Beräkna behovet för hand."),
        REFORM_CEILING_UNKNOWN("När normen får vara högre från 2027 är inte känt. Får den högre normen ges?"),
        INCOME_KIND("Inkomstens slag är inte känt. Ska inkomsten räknas?"),
        INCOME_PERSON("Inkomsten hör till en person som inte finns i hushållet. Vems är den?"),
        INCOME_DIFFERS("Uppgiven inkomst och registrets inkomst skiljer sig. Är det samma inkomst?"),
        INCOME_ASSESSED("Uppgifterna har ändrats sedan en handläggare bedömde inkomsten. Vad ska räknas?"),
        CHILD_BENEFIT_RECEIVER(
                "Barnet bor här en del av tiden. Vem har fått pengarna, och hur mycket av dem ska räknas?"),
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
