package health.overturn.sample.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NpiGeneratorTest {
    @Test
    void theCheckDigitCompletesTheLuhnSum() {
        assertThat(IntStream.range(55_500_100, 55_500_400).mapToObj(NpiGenerator::of))
                .allMatch(npi -> luhn("80840" + npi) == 0);
    }

    @Test
    void theExampleOfTheGuideHasTheRightCheckDigit() {
        assertThat(NpiGenerator.of(23_456_789)).isEqualTo("1234567893");
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int place = digits.length() - 1 - i;
            int digit = (digits.charAt(i) - '0') * (1 + place % 2);
            sum += digit / 10 + digit % 10;
        }
        return sum % 10;
    }
}
