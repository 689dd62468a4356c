package health.overturn.table;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.table.item.OrderedNumber;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderedNumberTest {
    private static final List<String> RISING = List.of(
            "-9.99E+125",
            "-1000",
            "-999.5",
            "-100",
            "-99",
            "-12.34",
            "-12.3",
            "-12",
            "-1",
            "-0.5",
            "-1E-130",
            "0",
            "1E-130",
            "0.05",
            "0.5",
            "1",
            "1.01",
            "1.1",
            "9",
            "10",
            "12",
            "12.3",
            "12.34",
            "99",
            "100",
            "999.5",
            "1000",
            "9.99E+125");

    @Test
    void theBytesOrderAsTheNumbers() {
        for (int left = 0; left < RISING.size(); left++) {
            for (int right = 0; right < RISING.size(); right++) {
                int compared = Arrays.compareUnsigned(encode(RISING.get(left)), encode(RISING.get(right)));
                assertThat(Integer.signum(compared))
                        .as("%s and %s", RISING.get(left), RISING.get(right))
                        .isEqualTo(Integer.compare(left, right));
            }
        }
    }

    @Test
    void equalNumbersHaveEqualBytes() {
        assertThat(encode("1.50")).isEqualTo(encode("1.5")).isEqualTo(encode("15E-1"));
        assertThat(encode("100")).isEqualTo(encode("1E+2"));
        assertThat(encode("-0.0")).isEqualTo(encode("0"));
    }

    private static byte[] encode(String number) {
        return OrderedNumber.encode(new BigDecimal(number));
    }
}
