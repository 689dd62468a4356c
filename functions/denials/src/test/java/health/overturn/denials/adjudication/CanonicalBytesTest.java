package health.overturn.denials.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {
    @Test
    void numbersTakeSevenBitsToAByte() {
        assertThat(written(bytes -> bytes.number(0))).containsExactly(0);
        assertThat(written(bytes -> bytes.number(-1))).containsExactly(1);
        assertThat(written(bytes -> bytes.number(63))).containsExactly(126);
        assertThat(written(bytes -> bytes.number(64))).containsExactly(128, 1);
        assertThat(written(bytes -> bytes.number(Long.MIN_VALUE))).hasSize(10);
    }

    @Test
    void textsThatFollowEachOtherKeepTheirBounds() {
        assertThat(written(bytes -> {
                    bytes.text("AB");
                    bytes.text("C");
                }))
                .containsExactly(2, 'A', 'B', 1, 'C');
        assertThat(written(bytes -> {
                    bytes.text("A");
                    bytes.text("BC");
                }))
                .containsExactly(1, 'A', 2, 'B', 'C');
    }

    @Test
    void noLetterOfAnyScriptIsLost() {
        assertThat(written(bytes -> bytes.text("é"))).isNotEqualTo(written(bytes -> bytes.text("è")));
        assertThat(written(bytes -> bytes.text("山"))).isNotEqualTo(written(bytes -> bytes.text("川")));
    }

    @Test
    void anEmptyListDiffersFromOneWithAnEmptyText() {
        assertThat(written(bytes -> bytes.list(List.of(), CanonicalBytes::text)))
                .containsExactly(0);
        assertThat(written(bytes -> bytes.list(List.of(""), CanonicalBytes::text)))
                .containsExactly(1, 0);
    }

    @Test
    void anAbsentDateDiffersFromTheFirstDayOfTheCount() {
        assertThat(written(bytes -> bytes.date(null))).containsExactly(0);
        assertThat(written(bytes -> bytes.date(LocalDate.of(1970, 1, 1)))).containsExactly(1, 0);
    }

    @Test
    void aDecimalIsItsValueHoweverItWasWritten() {
        assertThat(written(bytes -> bytes.decimal(new BigDecimal("1.50"))))
                .isEqualTo(written(bytes -> bytes.decimal(new BigDecimal("1.5"))))
                .isNotEqualTo(written(bytes -> bytes.decimal(new BigDecimal("15"))));
        assertThat(written(bytes -> bytes.decimal(new BigDecimal("1E+999999999"))))
                .hasSizeLessThan(20);
    }

    @Test
    void truncatingKeepsTheEarlierBytes() {
        CanonicalBytes bytes = new CanonicalBytes();
        bytes.text("A");
        int cut = bytes.length();
        bytes.text("BB".repeat(2000));

        bytes.truncate(cut);
        bytes.text("C");

        assertThat(unsigned(bytes)).containsExactly(1, 'A', 1, 'C');
    }

    private static int[] written(Consumer<CanonicalBytes> writing) {
        CanonicalBytes bytes = new CanonicalBytes();
        writing.accept(bytes);
        return unsigned(bytes);
    }

    private static int[] unsigned(CanonicalBytes bytes) {
        byte[] array = Arrays.copyOf(bytes.array(), bytes.length());
        int[] values = new int[array.length];
        for (int i = 0; i < array.length; i++) {
            values[i] = Byte.toUnsignedInt(array[i]);
        }
        return values;
    }
}
