package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "0, 0",
                ".5, 50",
                "-.5, -50",
                "5., 500",
                "100, 10000",
                "100.1, 10010",
                "100.10, 10010",
                "-12.34, -1234",
                "'000000000000000100', 10000",
                "9999999.99, 999999999",
            })
    void regularSpellingsAreReadWithoutAProblem(String spelling, long cents) {
        ReadFile read = chargeOf(spelling);

        assertThat(read.line().charge()).isEqualTo(Money.ofCents(cents));
        assertThat(read.codes()).doesNotContain(ProblemCode.AMOUNT, ProblemCode.AMOUNT_SPELLING);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'1,000', 100000",
                "'1,234,567.89', 123456789",
                "'-1,000', -100000",
                "+5, 500",
                "1.005, 101",
                "1.2300, 123"
            })
    void irregularSpellingsAreReadAndFlagged(String spelling, long cents) {
        ReadFile read = chargeOf(spelling);

        assertThat(read.line().charge()).isEqualTo(Money.ofCents(cents));
        assertThat(read.codes()).contains(ProblemCode.AMOUNT_SPELLING).doesNotContain(ProblemCode.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {"1O0", "'1,00'", "'10,00'", "--5", "1.2.3", "-", ".", "$5", "5-", "1 0", "'1,000,'"})
    void aTextThatIsNotANumberCountsAsZeroAndIsFlagged(String spelling) {
        ReadFile read = chargeOf(spelling);

        assertThat(read.line().charge()).isEqualTo(Money.ZERO);
        assertThat(read.codes()).contains(ProblemCode.AMOUNT);
    }

    @Test
    void aBlankAmountIsZeroAndFlaggedWhereItIsRequired() {
        ReadFile read = chargeOf("");

        assertThat(read.line().charge()).isEqualTo(Money.ZERO);
        assertThat(read.codes()).contains(ProblemCode.ELEMENT_MISSING).doesNotContain(ProblemCode.AMOUNT);
    }

    @ParameterizedTest
    @CsvSource({
        "10000000, 1000000000, false",
        "10000000.01, 1000000000, true",
        "-10000000.01, -1000000000, true",
        "9999999999999999.99, 1000000000, true",
        "99999999999999999999, 1000000000, true",
        "-99999999999999999999, -1000000000, true"
    })
    void anAmountOfAClaimCountsAsTenMillionDollarsAtMost(String spelling, long cents, boolean flagged) {
        ReadFile read = chargeOf(spelling);

        assertThat(read.line().charge()).isEqualTo(Money.ofCents(cents));
        assertThat(read.codes().contains(ProblemCode.AMOUNT_TOO_LARGE)).isEqualTo(flagged);
        assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
    }

    @Test
    void manyHugeAmountsDoNotOverflowASum() {
        String huge = "CAS*CO" + "*45*9999999999999999.99*".repeat(6);

        ReadFile read = ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*100*80", huge, huge, huge));

        assertThat(read.codes()).contains(ProblemCode.AMOUNT_TOO_LARGE, ProblemCode.LINE_BALANCE);
        assertThat(read.messages())
                .contains("CAS03: must be an amount of at most $10,000,000.00, and counts as that; got 19 characters");
        assertThat(read.line().adjustments().stream().map(Adjustment::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofCents(18_000_000_000L));
    }

    @Test
    void theProblemNamesTheElementAndNotItsValue() {
        ReadFile read = chargeOf("1O0");

        assertThat(read.messages()).contains("SVC02: must be an amount; got 3 characters");
    }

    private static ReadFile chargeOf(String spelling) {
        return ReadFile.of(RemittanceText.withLine("SVC*HC:H0004*" + spelling + "*80", "DTM*472*20260201"));
    }
}
