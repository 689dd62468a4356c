package health.overturn.local.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.sample.SampleFile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The four whole weeks before this one, day by day.
///
/// Half of the files have come in on the evening before; of the others one comes in on each Friday evening.
public final class Simulation {
    public static final int WEEKS = 4;

    private static final int DAYS = 7 * WEEKS;
    private static final long SEED = 7;
    private static final Map<DayOfWeek, Cycle> CYCLES = Map.of(
            DayOfWeek.MONDAY, new Cycle("Reroute", "REROUTE"),
            DayOfWeek.WEDNESDAY, new Cycle("MiddleLayer", "MIDDLE_LAYER"),
            DayOfWeek.FRIDAY, new Cycle("Escalate", "ESCALATE"));

    private final SimulatedStack stage;
    private final JsonNode settings;
    private final ZoneId zone;
    private final Random random = new Random(SEED);

    private Simulation(SimulatedStack stage, JsonNode settings) {
        this.stage = stage;
        this.settings = settings;
        this.zone = ZoneId.of(settings.path("timeZone").asText());
    }

    private record Cycle(String function, String name) {}

    /// What people did in it.
    public record Work(LocalDate first, LocalDate last, int touches, int decisions) {}

    /// The Monday on which a play begins that is over before today's week.
    public static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS);
    }

    /// Plays it with a practice that has these settings and nothing else yet.
    public static Work live(SimulatedStack stage, JsonNode settings, LocalDate first, List<SampleFile> files)
            throws InterruptedException {
        try {
            return new Simulation(stage, settings).weeks(first, new ArrayDeque<>(files));
        } finally {
            stage.clock().end();
        }
    }

    private Work weeks(LocalDate first, Deque<SampleFile> files) throws InterruptedException {
        at(first.minusDays(1), 20);
        while (files.size() > WEEKS) {
            takeIn(files);
        }
        int touches = 0;
        int decisions = 0;
        for (LocalDate day = first; day.isBefore(first.plusDays(DAYS)); day = day.plusDays(1)) {
            schedules(day);
            if (WorkingDays.usFederal().isWorkingDay(day)) {
                touches += work(day);
            }
            if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                at(day, 15);
                decisions += new SimulatedLead(stage.as(TeamMember.lead(settings)), random).decide();
                at(day, 20);
                takeIn(files);
            }
        }
        snapshots(first.plusDays(DAYS));
        return new Work(first, first.plusDays(DAYS - 1L), touches, decisions);
    }

    private void schedules(LocalDate day) throws InterruptedException {
        snapshots(day);
        at(day, 5);
        stage.fire("Triage", "TRIAGE");
        Cycle cycle = CYCLES.get(day.getDayOfWeek());
        if (cycle != null) {
            at(day, 6);
            stage.fire(cycle.function(), cycle.name());
        }
    }

    private void snapshots(LocalDate day) throws InterruptedException {
        at(day, 4);
        stage.awaitTold();
        stage.fire("Snapshot", "SNAPSHOT");
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            stage.fire("Snapshot", "WEEK_SNAPSHOT");
        }
    }

    private int work(LocalDate day) throws InterruptedException {
        at(day, 10);
        int touches = 0;
        for (TeamMember colleague : TeamMember.workers(settings)) {
            touches += new SimulatedBiller(stage.as(colleague), random).work(day);
        }
        return touches;
    }

    private void takeIn(Deque<SampleFile> files) throws InterruptedException {
        SampleFile file = files.poll();
        if (file != null) {
            stage.upload(file.name(), file.bytes());
        }
    }

    private void at(LocalDate day, int hour) {
        Instant now = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        stage.clock().set(now);
    }
}
