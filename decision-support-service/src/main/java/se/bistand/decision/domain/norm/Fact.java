package se.bistand.decision.domain.norm;

import org.jspecify.annotations.Nullable;
import se.bistand.decision.domain.Source;

/// Something known, or found missing, about the household, with who said so.
/// @param about whom or what it concerns, such as person/1
/// @param value null when the fact is missing
public record Fact<T>(Name name, String about, @Nullable T value, Source source) implements Basis {

    /// The facts rules ask for; the Swedish word is what a caseworker and a court read.
    public enum Name {
        HOUSEHOLD_TYPE("hushållstyp"),
        HOUSEHOLD_SIZE("personer i hushållet"),
        PEOPLE_IN_DWELLING("boende i bostaden"),
        HOUSING_FORM("boendeform"),
        ROLE("roll"),
        AGE("ålder"),
        LUNCH_OUTSIDE_HOME("äter lunch utanför hemmet"),
        APPLIED_AMOUNT("ansökt belopp"),
        COST_KIND("kostnadsslag"),
        ANSWER("svar"),
        READ_BEFORE_PERIOD_ENDED("avläst innan kontrollperioden var slut"),
        INCOME_CODE("inkomstens kod"),
        INCOME_KIND("inkomstslag"),
        INCOME_AMOUNT("utbetalt belopp"),
        PAID_ON("utbetald"),
        RECEIVER("mottagare av utbetalningen"),
        CONTROL_PERIOD("kontrollperiod"),
        STATED_TOGETHER("sammanlagt uppgivet av samma slag"),
        SAME_IN_REGISTER("inkomst av samma slag enligt register"),
        PAYMENT_DAY_UNKNOWN("utbetalningsdagen är inte känd, periodens sista dag"),
        GROSS("bruttobelopp"),
        TAX("avdragen skatt"),
        WARNING("varning"),
        JOB_SEEKER("inskriven som arbetssökande"),
        JOB_SEEKER_FROM("inskriven från och med"),
        JOB_SEEKER_TO("inskriven till och med"),
        JOB_SEEKER_EXTENT("söker arbete, procent av heltid"),
        REST_OF_TIME("känd förklaring till resten av heltiden"),
        ACTIVITY_REPORT_ON("senaste aktivitetsrapport"),
        LABOUR_MARKET_DECISION("beslut hos Arbetsförmedlingen"),
        HOLDING("tillgång enligt register"),
        HOLDINGS("tillgångar enligt register, antal"),
        ASSETS_STATED("uppgivna tillgångar, antal"),
        PERMIT("ärende hos Migrationsverket"),
        BORN_IN_MONTH("född under månaden"),
        RESIDENCE("boende i hushållet"),
        DIED_ON("avliden"),
        CIVIL_STATUS("civilstånd"),
        IN_HOUSEHOLD("i hushållet"),
        DAYS("dagar i hushållet"),
        DAYS_ALONE("dagar som ensamstående"),
        DAYS_TOGETHER("dagar som sambor"),
        SCHOOL("skolgång"),
        APPROVED_AMOUNT("godkänt belopp"),
        REASON("skäl"),
        DEVIATION("avvikelse från normen"),
        SUBLET_CONSENT("samtycke till andrahandsuthyrning"),
        PAID_FOR("avser"),
        PRELIMINARY("preliminär utbetalning"),
        COMPARISON_PERIOD("jämförelseperiod"),
        SUM_BEFORE("sammanlagt i jämförelseperioden"),
        SUM_NOW("sammanlagt i kontrollperioden"),
        EARNED_EARLIER("tjänat tidigare under året"),
        COUNTED_AMOUNT("belopp som räknas"),
        PAID_DURING("utbetalt under"),
        WORK("arbetsinkomst"),
        EVIDENCE("underlag"),
        WORK_INCOME("arbetsinkomst som räknas"),
        MONTHS_WITH_SUPPORT("månader med försörjningsstöd"),
        MONTHS_IN_A_ROW("månader i följd med försörjningsstöd"),
        GRANTED_MONTH("månad som redan är beviljad"),
        STIMULUS_FROM("jobbstimulans från och med"),
        STIMULUS_TO("jobbstimulans till och med"),
        SURPLUS("överskott"),
        SURPLUS_FROM("överskottets månad"),
        DECISION("beslut"),
        DECIDED_ON("beslutat"),
        ASSET_KIND("tillgångens slag"),
        ASSET_VALUE("värde"),
        NEEDED_FOR_WORK_OR_HEALTH("behövs för arbete eller av hälsoskäl"),
        ACTIVITY("aktivitet"),
        LAWFUL_STAY("vistas lagligt i Sverige"),
        CHILDREN("barn i hushållet"),
        ORDERED_ON("föreläggande att komplettera"),
        DUE("senast"),
        MONTH("ansökningsmånad"),
        MUNICIPALITY("kommun");

        private final String swedish;

        Name(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    static <T> Fact<T> of(Name name, String about, T value, Source source) {
        return new Fact<>(name, about, value, source);
    }

    static Fact<Object> missing(Name name, String about, Source source) {
        return new Fact<>(name, about, null, source);
    }
}
