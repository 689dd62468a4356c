package health.overturn.denials.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalSlotTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aWeeklySlotComesOnItsDayAtItsTime() {
        LocalSlot slot = new LocalSlot(DayOfWeek.MONDAY, LocalTime.of(6, 0));

        assertThat(slot.lastOccurrence(Instant.parse("2026-11-23T11:00:00Z"), NEW_YORK))
                .isEqualTo("2026-11-23T11:00:00Z");
        assertThat(slot.lastOccurrence(Instant.parse("2026-11-23T10:59:59Z"), NEW_YORK))
                .isEqualTo("2026-11-16T11:00:00Z");
        assertThat(slot.lastOccurrence(Instant.parse("2026-11-29T23:00:00Z"), NEW_YORK))
                .isEqualTo("2026-11-23T11:00:00Z");
    }

    @Test
    void aDailySlotComesEveryDay() {
        LocalSlot slot = new LocalSlot(null, LocalTime.of(5, 0));

        assertThat(slot.lastOccurrence(Instant.parse("2026-07-01T09:00:00Z"), NEW_YORK))
                .isEqualTo("2026-07-01T09:00:00Z");
        assertThat(slot.lastOccurrence(Instant.parse("2026-07-01T08:00:00Z"), NEW_YORK))
                .isEqualTo("2026-06-30T09:00:00Z");
    }

    @Test
    void anHourThatTheClockSkipsComesAnHourLater() {
        LocalSlot slot = new LocalSlot(null, LocalTime.of(2, 30));

        assertThat(slot.lastOccurrence(Instant.parse("2026-03-08T12:00:00Z"), NEW_YORK))
                .isEqualTo("2026-03-08T07:30:00Z");
    }

    @Test
    void anHourThatTheClockRepeatsComesOnce() {
        LocalSlot slot = new LocalSlot(null, LocalTime.of(1, 30));

        assertThat(slot.lastOccurrence(Instant.parse("2026-11-01T05:30:00Z"), NEW_YORK))
                .isEqualTo("2026-11-01T05:30:00Z");
        assertThat(slot.lastOccurrence(Instant.parse("2026-11-01T06:30:00Z"), NEW_YORK))
                .isEqualTo("2026-11-01T05:30:00Z");
    }
}
