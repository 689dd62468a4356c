package health.overturn.sample.x12;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountFormatTest {
    @Test
    void twoDecimalsAreAlwaysWritten() {
        assertThat(AmountFormat.TWO_DECIMALS.of(8_000)).isEqualTo("80.00");
        assertThat(AmountFormat.TWO_DECIMALS.of(-50)).isEqualTo("-0.50");
        assertThat(AmountFormat.TWO_DECIMALS.of(5)).isEqualTo("0.05");
    }

    @Test
    void theShortestSpellingOmitsZeros() {
        assertThat(AmountFormat.SHORTEST.of(8_000)).isEqualTo("80");
        assertThat(AmountFormat.SHORTEST.of(-50)).isEqualTo("-.5");
        assertThat(AmountFormat.SHORTEST.of(5)).isEqualTo(".05");
        assertThat(AmountFormat.SHORTEST.of(0)).isEqualTo("0");
        assertThat(AmountFormat.SHORTEST.of(12_345)).isEqualTo("123.45");
    }
}
