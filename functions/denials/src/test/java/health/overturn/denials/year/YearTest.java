package health.overturn.denials.year;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs a year of weeks in memory. The property `overturn.year.seeds` sets the number of seeds, which is three by
/// default.
class YearTest {
    private static final int WEEKS = 52;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("overturn.year.seeds", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aYearOfWeeksHasNoViolation(long seed) {
        SimulatedWeeks year = new SimulatedWeeks(seed, DenialMap.inMemory());

        assertThat(year.run(WEEKS)).isEmpty();
        assertThat(year.denials()).hasSizeGreaterThan(1_500);
        assertThat(year.moved()).isGreaterThan(1_500);
    }

    @Test
    void aYearContainsEveryKindOfMoveAndState() {
        SimulatedWeeks year = new SimulatedWeeks(1, DenialMap.inMemory());

        year.run(WEEKS);

        assertThat(year.denials().stream()
                        .flatMap(denial -> denial.history().stream())
                        .map(HistoryEntry::move)
                        .map(Move::getClass)
                        .distinct())
                .hasSameSizeAs(Move.class.getPermittedSubclasses());
        assertThat(year.denials().stream()
                        .map(denial -> denial.state().getClass())
                        .distinct())
                .hasSameSizeAs(DenialState.class.getPermittedSubclasses());
    }
}
