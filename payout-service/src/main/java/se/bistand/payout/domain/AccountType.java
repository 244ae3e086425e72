package se.bistand.payout.domain;

/// The kinds of Swedish account numbers, by what the check digit covers.
enum AccountType {
    /// mod 11 over the last three clearing digits and seven account digits ("1:1").
    CLEARING_LAST_THREE(7, 7, 7) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod11(clearing.substring(1) + account);
        }
    },
    /// mod 11 over all four clearing digits and seven account digits ("1:2").
    CLEARING_ALL_FOUR(7, 7, 7) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod11(clearing + account);
        }
    },
    /// mod 10 over ten account digits ("2:1"), such as Nordea's personkonto.
    TEN_MOD_10(10, 10, 10) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod10(account);
        }
    },
    /// As [#TEN_MOD_10], where the bank also writes the number without its leading zeros.
    UP_TO_TEN_MOD_10(5, 10, 10) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod10(account);
        }
    },
    /// mod 11 over nine account digits ("2:2"); eight-digit numbers have lost a leading zero.
    NINE_MOD_11(8, 9, 9) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod11(account);
        }
    },
    /// mod 10 over the account alone ("2:3"), after a clearing number 8xxx-y with a check digit of its own.
    SAVINGS_BANK(5, 10, 0) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod10(account);
        }
    },
    /// mod 10 over the account alone ("2:3"), Plusgirot.
    PLUSGIRO(2, 10, 0) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod10(account);
        }
    },
    /// mod 11 over ten account digits ("2:4"), since October 2024.
    TEN_MOD_11(10, 10, 10) {
        @Override
        boolean checks(String clearing, String account) {
            return CheckDigits.mod11(account);
        }
    };

    private final int fewest;
    private final int most;
    private final int padded;

    AccountType(int fewest, int most, int padded) {
        this.fewest = fewest;
        this.most = most;
        this.padded = padded;
    }

    abstract boolean checks(String clearing, String account);

    boolean hasLength(String account) {
        return account.length() >= fewest && account.length() <= most;
    }

    /// The account as the bank writes it: with its leading zeros where the type has a fixed length.
    String padded(String account) {
        return "0".repeat(Math.max(0, padded - account.length())) + account;
    }
}
