package se.bistand.payout.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The accounts are published examples, repeated digits, or personkonto numbers of the tax agency's test persons.
class AccountNumberTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1274, 0235305, 1274, 0235305",
        "5491, 0000003, 5491, 0000003",
        "5140, 001 00 04, 5140, 0010004",
        "9190, 6543218, 9190, 6543218",
        "4000, 1111112, 4000, 1111112",
        "6114, 517 182 351, 6114, 517182351",
        "9180, 1111111116, 9180, 1111111116",
        "9570, 12344, 9570, 0000012344",
        "9960, 1111111116, 9960, 1111111116",
        "3300, 9002052380, 3300, 9002052380",
        "3300, 90 02 05 23 80, 3300, 9002052380",
        "3782, 9002052380, 3300, 9002052380",
        "8327-9, 0147258925, 8327, 90147258925",
        "81034, 9783242, 8103, 49783242",
        "8000, 1111111, 8000, 21111111",
    })
    void a_valid_account_is_written_as_banks_want_it(String clearing, String account, String member, String bban) {
        assertThat(AccountNumber.of(clearing, account)).isEqualTo(new AccountNumber.Valid(member, bban));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "'', 1111111, ACCOUNT_MISSING",
        "5140, '', ACCOUNT_MISSING",
        "514, 0010004, CLEARING_WRONG",
        "51A0, 0010004, CLEARING_WRONG",
        "64040, 123456782, CLEARING_WRONG",
        "83270, 123456782, CLEARING_WRONG",
        "84241, 0147258926, CLEARING_WRONG",
        "9999, 1234567, CLEARING_UNKNOWN",
        "1050, 1234567, CLEARING_UNKNOWN",
        "5140, 10004, ACCOUNT_LENGTH",
        "5140, 00100O4, ACCOUNT_LENGTH",
        "3300, 12344, ACCOUNT_LENGTH",
        "8000, 11111111111, ACCOUNT_LENGTH",
        "6875, 2015555, ACCOUNT_LENGTH",
        "5140, 0010005, ACCOUNT_CHECK_DIGIT",
        "4000, 1111111, ACCOUNT_CHECK_DIGIT",
        "6789, 123456788, ACCOUNT_CHECK_DIGIT",
        "8000, 1111112, ACCOUNT_CHECK_DIGIT",
        "3300, 7109259289, ACCOUNT_CHECK_DIGIT",
    })
    void an_account_that_cannot_exist_is_a_question(String clearing, String account, Question question) {
        assertThat(AccountNumber.of(clearing, account)).isEqualTo(new AccountNumber.Invalid(question));
    }

    @ParameterizedTest
    @CsvSource({"'5140 0010004', 5140", "'8327-9 0147258925', 8327", "'6114 517 182 351', 6114"})
    void clearing_and_account_stand_in_one_text_with_a_space_between(String text, String member) {
        assertThat(AccountNumber.parse(text))
                .isInstanceOfSatisfying(
                        AccountNumber.Valid.class, v -> assertThat(v.memberId()).isEqualTo(member));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "51400010004"})
    void a_text_without_both_parts_is_a_missing_account(String text) {
        assertThat(AccountNumber.parse(text)).isEqualTo(new AccountNumber.Invalid(Question.ACCOUNT_MISSING));
    }

    @ParameterizedTest
    @CsvSource({"5140, 0010004"})
    void an_account_is_never_printed(String clearing, String account) {
        assertThat(AccountNumber.of(clearing, account)).asString().doesNotContain(account);
    }
}
