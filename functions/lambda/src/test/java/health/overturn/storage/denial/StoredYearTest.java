package health.overturn.storage.denial;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.HistoryEntry;
import health.overturn.denials.denial.Move;
import health.overturn.denials.year.DenialMap;
import health.overturn.denials.year.SimulatedWeeks;
import health.overturn.lambda.fake.Deployment;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.DenialSource;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Runs the domain's simulated year on the table: every denial is stored and read again after each of its moves.
class StoredYearTest {
    private static final int WEEKS = 52;

    @Test
    void aYearOfWeeksOnTheTableHasNoViolation() {
        try (Deployment deployment = new Deployment()) {
            TableDenials table = new TableDenials(deployment);
            SimulatedWeeks year = new SimulatedWeeks(1, table);

            assertThat(year.run(WEEKS)).isEmpty();
            assertThat(year.denials()).hasSizeGreaterThan(1_500);
            assertThat(table.puts()).isGreaterThan(10_000);
        }
    }

    @Test
    void everyKindOfMoveIsReadAsItWasWritten() {
        PracticeKeys keys = new PracticeKeys("maple");
        List<StoredDenial> stored = Stream.of(2, 3, 4)
                .flatMap(seed -> denialsOfAYear(seed).stream())
                .map(denial -> new StoredDenial("invented", new DenialSource("invented.835", 2, 7), denial))
                .toList();

        assertThat(stored)
                .allSatisfy(denial ->
                        assertThat(DenialItem.read(DenialItem.of(keys, denial))).isEqualTo(denial));
        assertThat(stored.stream()
                        .map(StoredDenial::denial)
                        .map(Denial::history)
                        .flatMap(List::stream)
                        .map(HistoryEntry::move)
                        .map(Move::getClass)
                        .distinct())
                .hasSameSizeAs(Move.class.getPermittedSubclasses());
    }

    private static Collection<Denial> denialsOfAYear(int seed) {
        SimulatedWeeks year = new SimulatedWeeks(seed, DenialMap.inMemory());
        year.run(WEEKS);
        return year.denials();
    }
}
