package health.overturn.local.summary;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.local.simulation.SimulatedDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayLineTest {
    @TempDir
    private Path folder;

    @Test
    void aDayIsOneLineOfWhatHappened() {
        EventCounts events = new EventCounts(Map.of("Denial Moved", 1_061L), 1_061, 23);

        assertThat(DayLine.of(new SimulatedDay(LocalDate.of(2026, 10, 30), 1, 14, 2), events))
                .isEqualTo("2026-10-30 Fri: 1 file, 23 new denials, 1,061 moves, 14 touches, 2 decisions");
    }

    @Test
    void aQuietDaySaysSo() {
        assertThat(DayLine.of(new SimulatedDay(LocalDate.of(2026, 10, 31), 0, 0, 0), new EventCounts(Map.of(), 0, 0)))
                .isEqualTo("2026-10-31 Sat: nothing moved");
    }

    @Test
    void onlyTheEventsAfterTheCountedOnesCount() throws IOException {
        Path events = Files.writeString(folder.resolve("events.ndjson"), """
            {"detail-type":"Denial Moved","detail":{"move":"INTAKE"}}
            {"detail-type":"Denial Moved","detail":{"move":"INTAKE"}}
            {"detail-type":"Denial Moved","detail":{"move":"TOUCH"}}
            {"detail-type":"Run Done","detail":{}}
            """);

        assertThat(EventCounts.read(events, 1))
                .isEqualTo(new EventCounts(Map.of("Denial Moved", 2L, "Run Done", 1L), 2, 1));
        assertThat(EventCounts.read(folder.resolve("none"), 0)).isEqualTo(new EventCounts(Map.of(), 0, 0));
    }
}
