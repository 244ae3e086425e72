package se.bistand.payout.domain;

import java.util.regex.Pattern;

/// A Swedish account number as a person writes it, and what a bank file needs of it.
public sealed interface AccountNumber {
    /// An account that exists as far as its digits can tell.
    ///
    /// @param memberId four-digit clearing number, `MmbId` in the bank file
    /// @param bban account number without clearing number, as banks want it in `Othr/Id` with scheme `BBAN`
    record Valid(String memberId, String bban) implements AccountNumber {
        /// Never an account in a log.
        @Override
        public String toString() {
            return memberId + "-****";
        }
    }

    /// No account can have this number.
    record Invalid(Question question) implements AccountNumber {}

    Pattern SEPARATORS = Pattern.compile("[\\s\\-.,]");
    Pattern DIGITS = Pattern.compile("[0-9]+");

    /// @param clearingAndAccount clearing number, a space, account number
    static AccountNumber parse(String clearingAndAccount) {
        var words = clearingAndAccount.strip().split("\\s+", 2);
        return words.length == 2 ? of(words[0], words[1]) : new Invalid(Question.ACCOUNT_MISSING);
    }

    static AccountNumber of(String writtenClearing, String writtenAccount) {
        var clearing = SEPARATORS.matcher(writtenClearing).replaceAll("");
        var account = SEPARATORS.matcher(writtenAccount).replaceAll("");
        if (clearing.isEmpty() || account.isEmpty()) {
            return new Invalid(Question.ACCOUNT_MISSING);
        }
        if (!DIGITS.matcher(clearing).matches() || clearing.length() < 4 || clearing.length() > 5) {
            return new Invalid(Question.CLEARING_WRONG);
        }
        if (!DIGITS.matcher(account).matches()) {
            return new Invalid(Question.ACCOUNT_LENGTH);
        }
        var member = clearing.substring(0, 4);
        return ClearingNumbers.typeOf(Integer.parseInt(member))
                .map(type -> of(clearing, member, account, type))
                .orElseGet(() -> new Invalid(Question.CLEARING_UNKNOWN));
    }

    private static AccountNumber of(String clearing, String member, String account, AccountType type) {
        if (clearing.length() == 5 && (type != AccountType.SAVINGS_BANK || !CheckDigits.mod10(clearing))) {
            return new Invalid(Question.CLEARING_WRONG);
        }
        if (!type.hasLength(account)) {
            return new Invalid(Question.ACCOUNT_LENGTH);
        }
        var whole = type.padded(account);
        if (!type.checks(member, whole)) {
            return new Invalid(Question.ACCOUNT_CHECK_DIGIT);
        }
        if (type == AccountType.SAVINGS_BANK) {
            // 8xxx-y: the fifth digit leads the account. People leave it out, and it follows from the other four.
            return new Valid(member, CheckDigits.mod10Digit(member) + whole);
        }
        // 3782 is the old clearing number of the same accounts as 3300 (personkonto), and some banks refuse it.
        return new Valid(member.equals("3782") ? "3300" : member, whole);
    }
}
