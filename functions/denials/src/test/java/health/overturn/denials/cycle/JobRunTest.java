package health.overturn.denials.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.SettingsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JobRunTest {
    private static final Settings NEW_YORK = SettingsBuilder.practice().settings();

    @Test
    void theReRouteIsDueOnMondayAtSixByThePracticesClock() {
        assertThat(due(NEW_YORK, ScheduledJob.REROUTE, "2026-11-23T11:00:00Z"))
                .map(JobRun::key)
                .contains("demo#REROUTE#2026-W48");
        assertThat(due(NEW_YORK, ScheduledJob.REROUTE, "2026-11-23T10:00:00Z")).isEmpty();
        assertThat(due(NEW_YORK, ScheduledJob.REROUTE, "2026-11-23T12:00:00Z")).isEmpty();
        assertThat(due(NEW_YORK, ScheduledJob.REROUTE, "2026-11-24T11:00:00Z")).isEmpty();
    }

    @Test
    void aPracticeInAHalfHourTimeZoneIsDueAtTheNextFullHour() {
        Settings kolkata = SettingsBuilder.practice().timeZone("Asia/Kolkata").settings();

        assertThat(due(kolkata, ScheduledJob.TRIAGE, "2026-11-23T00:00:00Z"))
                .map(JobRun::key)
                .contains("demo#TRIAGE#2026-11-23");
        assertThat(due(kolkata, ScheduledJob.TRIAGE, "2026-11-22T23:00:00Z")).isEmpty();
    }

    @Test
    void aJobInAnHourThatTheClockSkipsRunsOnce() {
        Settings settings =
                SettingsBuilder.practice().value("triageAt", "02:00").settings();

        assertThat(ticks("2026-03-08T04:00:00Z", 24, settings)).containsExactly("2026-03-08T07:00:00Z");
    }

    @Test
    void aJobInAnHourThatTheClockRepeatsRunsOnce() {
        Settings settings =
                SettingsBuilder.practice().value("triageAt", "01:00").settings();

        assertThat(ticks("2026-11-01T04:00:00Z", 24, settings)).containsExactly("2026-11-01T05:00:00Z");
    }

    @Test
    void aDailyJobRunsOnceOnEveryDayOfAYear() {
        Settings settings =
                SettingsBuilder.practice().value("triageAt", "02:30").settings();

        assertThat(ticks("2026-01-01T05:00:00Z", 365 * 24, settings)).hasSize(365);
    }

    @Test
    void aLateRunKeepsTheKeyOfItsOwnWeek() {
        JobRun late = JobRun.of("demo", NEW_YORK, ScheduledJob.ESCALATE, Instant.parse("2026-11-20T11:00:00Z"));

        assertThat(late.key()).isEqualTo("demo#ESCALATE#2026-W47");
        assertThat(late.week().sunday()).hasToString("2026-11-22");
    }

    @Test
    void aRunAtTheTurnOfTheYearBelongsToTheIsoWeek() {
        JobRun run = JobRun.of("demo", NEW_YORK, ScheduledJob.ESCALATE, Instant.parse("2027-01-01T11:00:00Z"));

        assertThat(run.key()).isEqualTo("demo#ESCALATE#2026-W53");
    }

    private static Optional<JobRun> due(Settings settings, ScheduledJob job, String instant) {
        return JobRun.due("demo", settings, job, Instant.parse(instant));
    }

    private static List<String> ticks(String from, int hours, Settings settings) {
        Instant first = Instant.parse(from);
        return IntStream.range(0, hours)
                .mapToObj(hour -> first.plus(Duration.ofHours(hour)))
                .filter(tick ->
                        JobRun.due("demo", settings, ScheduledJob.TRIAGE, tick).isPresent())
                .map(Instant::toString)
                .toList();
    }
}
