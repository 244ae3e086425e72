package se.bistand.endtoend.benchmark;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/// Fictitious households, the same for the same number. Birth serials 980-999 are never given to anyone.
final class Households {
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1945, 1, 1);
    private static final int BIRTHDAYS = 55 * 365;
    private static final int SERIALS = 20;
    /// The mail server of the tests looks through all its mailboxes when it makes one: many would be all it does.
    private static final int MAILBOXES = 100;

    /// How many different people there are.
    static final int MOST = BIRTHDAYS * SERIALS;

    private final String month;

    /// @param month yyyy-MM
    Households(String month) {
        this.month = month;
    }

    /// @param n from 0, below [#MOST]
    String application(int n) {
        var adult = personalNumber(FIRST_BIRTHDAY.plusDays(n % BIRTHDAYS), n / BIRTHDAYS);
        var child = personalNumber(LocalDate.of(2014, 1, 1).plusDays(n % 1500), (n / 1500) % SERIALS);
        boolean family = n % 3 == 0;
        return """
            {"municipality":"9901","month":"%s","kind":"NEW",
             "people":[{"role":"APPLICANT","personalNumber":"%s","name":"Mät Påhittad","lunchOutsideHome":false}%s],
             "housing":{"form":"RENTAL","peopleInDwelling":%d},
             "costs":[{"kind":"RENT","amountOre":%d},{"kind":"ELECTRICITY","amountOre":%d}],
             "incomes":[],"email":"hushall%d@matning.example",
             "account":{"clearing":"3300","number":"%s"},"language":"sv","attested":true}
            """.formatted(
                        month,
                        adult,
                        family
                                ? ",{\"role\":\"CHILD\",\"personalNumber\":\"%s\",\"name\":\"Barn Påhittad\",\"lunchOutsideHome\":false}"
                                        .formatted(child)
                                : "",
                        family ? 2 : 1,
                        500_000 + n % 200 * 1_000,
                        20_000 + n % 50 * 100,
                        n % MAILBOXES,
                        adult.substring(2));
    }

    static String personalNumber(LocalDate birthday, int serial) {
        var eleven = birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + (980 + serial % SERIALS);
        int sum = 0;
        for (int i = 2; i < eleven.length(); i++) {
            int doubled = (eleven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += doubled / 10 + doubled % 10;
        }
        return eleven + (10 - sum % 10) % 10;
    }
}
