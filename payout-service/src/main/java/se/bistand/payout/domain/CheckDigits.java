package se.bistand.payout.domain;

/// The two check digit methods of Swedish account numbers, over digits that end with the check digit.
final class CheckDigits {
    private CheckDigits() {}

    /// Weights 1, 2, 1, 2 … from the right, digit sums of the products.
    static boolean mod10(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var product = digitFromRight(digits, i) * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }

    /// Weights 1 to 10 from the right, then 1 again.
    static boolean mod11(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            sum += digitFromRight(digits, i) * (i % 10 + 1);
        }
        return sum % 11 == 0;
    }

    /// The digit that makes the whole pass [#mod10].
    static char mod10Digit(String digits) {
        for (var check = '0'; check <= '9'; check++) {
            if (mod10(digits + check)) {
                return check;
            }
        }
        throw new IllegalArgumentException("only digits have a check digit");
    }

    private static int digitFromRight(String digits, int index) {
        return digits.charAt(digits.length() - 1 - index) - '0';
    }
}
