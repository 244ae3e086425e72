package se.bistand.decision.domain;

/// A cost outside the national norm that the household applies for (ansökt kostnad), for the month.
public record Cost(Kind kind, Money applied, Source source) {

    public enum Kind {
        RENT("hyra"),
        ELECTRICITY("hushållsel"),
        HOME_INSURANCE("hemförsäkring"),
        WORK_TRAVEL("arbetsresor"),
        UNION_FEE("fackavgift"),
        UNEMPLOYMENT_FUND_FEE("a-kasseavgift"),
        MEDICINE("läkemedel"),
        CARE("vård"),
        DENTAL("tandvård"),
        GLASSES("glasögon"),
        MEDICAL_TRAVEL("sjukresor"),
        CHILDCARE_FEE("barnomsorgsavgift"),
        INTERNET("internet"),
        MOVING("flyttkostnad"),
        HOUSING_INTEREST("ränta på bostadslån"),
        HOUSING_FEE("avgift eller drift för eget boende"),
        INSTITUTION_FEE("avgift på institution"),
        OTHER("annan kostnad"),
        UNKNOWN("okänd kostnad");

        private final String swedish;

        Kind(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    public String subject() {
        return "cost/" + kind;
    }
}
