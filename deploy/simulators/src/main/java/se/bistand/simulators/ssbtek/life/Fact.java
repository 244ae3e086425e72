package se.bistand.simulators.ssbtek.life;

/// One thing that a register knows about a person. All money is whole kronor per month unless said otherwise.
public sealed interface Fact {
    record Name(String given, String family) implements Fact {}

    /// Where the person is registered as living (folkbokförd).
    record Home(String street, String postcode, String city, String county, String municipality, Span when)
            implements Fact {}

    record Civil(Status status) implements Fact {
        public enum Status {
            UNMARRIED(1, "Ogift"),
            MARRIED(2, "Gift"),
            DIVORCED(5, "Skild"),
            WIDOWED(7, "Änka/Änkeman");

            private final int code;
            private final String text;

            Status(int code, String text) {
                this.code = code;
                this.text = text;
            }

            public int code() {
                return code;
            }

            public String text() {
                return text;
            }
        }
    }

    /// A child of the person. With VISITS it lives with its other parent.
    record Child(String number, String name, Custody custody) implements Fact {
        public enum Custody {
            HERE,
            ALTERNATELY,
            VISITS
        }
    }

    /// Husband, wife or cohabiting parent of a child in common.
    record Partner(String number, String name) implements Fact {}

    record Parent(String number, String name) implements Fact {}

    record Citizen(String code, String country) implements Fact {}

    record Died(int monthsAgo) implements Fact {}

    /// Details under secrecy (sekretessmarkering, skyddad folkbokföring).
    record Protected() implements Fact {}

    /// The number belongs to nobody: mistyped or never given out.
    record NoSuchNumber() implements Fact {}

    /// A benefit that Försäkringskassan (`FK:…`) or Pensionsmyndigheten (`PM:…`) pays each month of the span.
    ///
    /// @param day 1 to 28
    record Benefit(String group, String text, int gross, int tax, int day, Span when) implements Fact {
        public String payer() {
            return group.substring(0, 2);
        }

        public String code() {
            return group.substring(3);
        }

        public int net() {
            return gross - tax;
        }

        /// Paid for days of the month before, not for the month it is paid in.
        public boolean inArrears() {
            return switch (code()) {
                case "AS", "SJP", "FP", "TFP", "GP", "RBE", "ET", "PROG", "FSJP", "NP" -> true;
                default -> false;
            };
        }
    }

    /// A benefit group that the asker may not read: it comes as a deviation (avvikelse).
    record Denied(String group) implements Fact {}

    /// Enrolled at Arbetsförmedlingen.
    record Enrolled(String category, int extent, Report report, Span when) implements Fact {
        public enum Report {
            SENT,
            MISSING,
            NOT_DUE
        }
    }

    /// An economic decision of Arbetsförmedlingen, such as Aktivitetsstöd; Försäkringskassan pays by it.
    record Decision(String type, int extent, Span when) implements Fact {}

    /// Member of an unemployment insurance fund (a-kassa).
    record Fund(String fund, boolean responds, Span when) implements Fact {}

    record FundPayment(String fund, int net, int deducted, Span when) implements Fact {}

    record FundSuspension(String fund, Span when) implements Fact {}

    record FundApplication(String fund, boolean decided, int monthsAgo) implements Fact {}

    /// Student aid, paid in the months of a term only: GRUND (studiemedel), SH (studiehjälp), SSSTÖD, OSS, or HUT for
    /// a loan for home equipment, paid at once.
    record Study(String kind, int pace, int grant, int loan, Span when) implements Fact {}

    /// What an employer declares each month (individuppgift).
    record Salary(String employerNumber, String employer, int gross, int tax, Span when) implements Fact {}

    /// Capital of each year, whole kronor a year.
    record Capital(int income, int surplus) implements Fact {}

    record TaxRefund(int kronor, int monthsAgo) implements Fact {}

    record Company(String number, String name, Span when) implements Fact {}

    record Vehicle(String plate, String make, int year, String kind, String model) implements Fact {}

    record Origin(String country, int arrivedMonthsAgo) implements Fact {}

    /// A residence permit that was decided, or applied for and not decided yet.
    record Permit(String caseType, String decision, boolean permanent, int appliedMonthsAgo, Span when)
            implements Fact {}
}
