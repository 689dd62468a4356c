package health.overturn.denials.year;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.life.Entry;
import health.overturn.denials.life.Move;
import health.overturn.denials.life.Status;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A year of weeks in memory. More seeds than three run where the property `overturn.year.seeds` says how many.
class YearTest {
    private static final int WEEKS = 52;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("overturn.year.seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aYearOfWeeksHasNoViolation(long seed) {
        Year year = new Year(seed, Shelf.none());

        assertThat(year.live(WEEKS)).isEmpty();
        assertThat(year.denials()).hasSizeGreaterThan(1_500);
        assertThat(year.moved()).isGreaterThan(1_500);
    }

    @Test
    void aYearHoldsEveryKindOfMove() {
        Year year = new Year(1, Shelf.none());

        year.live(WEEKS);

        assertThat(year.denials().stream()
                        .flatMap(denial -> denial.history().stream())
                        .map(Entry::move)
                        .map(Move::getClass)
                        .distinct())
                .hasSameSizeAs(Move.class.getPermittedSubclasses());
        assertThat(year.denials().stream()
                        .map(denial -> denial.status().getClass())
                        .distinct())
                .hasSameSizeAs(Status.class.getPermittedSubclasses());
    }
}
