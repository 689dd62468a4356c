package health.overturn.table.harsh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HarshnessTest {
    @Test
    void recordsOfOneKeyKeepTheirOrderAndSomeComeTwice() {
        List<String> records = IntStream.range(0, 300)
                .mapToObj(i -> "%s%03d".formatted("abc".charAt(i % 3), i))
                .toList();

        List<String> received = Harshness.seeded(1).disorder(records, record -> record.substring(0, 1));

        assertThat(received).hasSizeGreaterThan(300).containsAll(records);
        for (String key : List.of("a", "b", "c")) {
            assertThat(received.stream().filter(record -> record.startsWith(key)))
                    .isSorted();
        }
        assertThat(received.stream().distinct().toList()).isNotEqualTo(records);
    }

    @Test
    void aSeedDecidesTheSameEachTime() {
        Harshness one = Harshness.seeded(7);
        Harshness other = Harshness.seeded(7);

        assertThat(delays(one)).isEqualTo(delays(other)).contains(0, 11);
        assertThat(delays(Harshness.seeded(8))).isNotEqualTo(delays(Harshness.seeded(7)));
    }

    private static List<Integer> delays(Harshness harshness) {
        return IntStream.range(0, 50).mapToObj(i -> harshness.indexDelay()).toList();
    }
}
