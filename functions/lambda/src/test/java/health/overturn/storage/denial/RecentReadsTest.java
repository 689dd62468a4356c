package health.overturn.storage.denial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentReadsTest {
    private Instant now = Instant.parse("2026-06-01T15:00:00Z");
    private final RecentReads<String, Integer> recent = new RecentReads<>(() -> now, entries -> entries);
    private final AtomicInteger reads = new AtomicInteger();

    private void read(String list, int entries) {
        recent.get(list, () -> {
            reads.incrementAndGet();
            return entries;
        });
    }

    @Test
    void aLongListIsReadOnceInHalfAMinute() {
        read("hand", 251);
        now = now.plusSeconds(29);
        read("hand", 251);
        assertThat(reads).hasValue(1);

        now = now.plusSeconds(1);
        read("hand", 251);
        assertThat(reads).hasValue(2);
    }

    @Test
    void aShortListIsReadEachTime() {
        read("hand", 250);
        read("hand", 250);

        assertThat(reads).hasValue(2);
    }

    @Test
    void whatIsTooMuchToKeepIsForgotten() {
        read("hand", 600_000);
        read("other hand", 600_000);
        read("other hand", 600_000);
        assertThat(reads).hasValue(2);

        read("hand", 600_000);
        assertThat(reads).hasValue(3);
    }
}
