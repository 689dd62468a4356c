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

/// Simulates the last four complete weeks of a practice, day by day.
///
/// Half of the files arrive on the evening before the first day. Of the others, one arrives on each Friday evening.
public final class Simulation {
    public static final int WEEKS = 4;

    private static final int DAYS = 7 * WEEKS;
    private static final long SEED = 7;
    private static final Map<DayOfWeek, Cycle> CYCLES = Map.of(
            DayOfWeek.MONDAY, new Cycle("Reroute", "REROUTE"),
            DayOfWeek.WEDNESDAY, new Cycle("MiddleLayer", "MIDDLE_LAYER"),
            DayOfWeek.FRIDAY, new Cycle("Escalate", "ESCALATE"));

    private final SimulatedStack stack;
    private final JsonNode settings;
    private final ZoneId zone;
    private final Random random = new Random(SEED);

    private Simulation(SimulatedStack stack, JsonNode settings) {
        this.stack = stack;
        this.settings = settings;
        this.zone = ZoneId.of(settings.path("timeZone").asText());
    }

    private record Cycle(String function, String name) {}

    /// The simulated days, and what people did in them.
    public record Result(LocalDate firstDay, LocalDate lastDay, int touches, int decisions) {}

    /// Returns the Monday on which a simulation begins that ends before the week of today.
    public static LocalDate firstDay(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS);
    }

    /// Simulates a practice that has these settings and no other data yet.
    public static Result run(SimulatedStack stack, JsonNode settings, LocalDate firstDay, List<SampleFile> files)
            throws InterruptedException {
        try {
            return new Simulation(stack, settings).runWeeks(firstDay, new ArrayDeque<>(files));
        } finally {
            stack.clock().useMachineTime();
        }
    }

    private Result runWeeks(LocalDate firstDay, Deque<SampleFile> files) throws InterruptedException {
        stack.dayEnded(runEveningBefore(firstDay, files));
        int touches = 0;
        int decisions = 0;
        for (LocalDate day = firstDay; day.isBefore(firstDay.plusDays(DAYS)); day = day.plusDays(1)) {
            SimulatedDay ended = runDay(day, files);
            stack.dayEnded(ended);
            touches += ended.touches();
            decisions += ended.decisions();
        }
        runSnapshots(firstDay.plusDays(DAYS));
        return new Result(firstDay, firstDay.plusDays(DAYS - 1L), touches, decisions);
    }

    private SimulatedDay runEveningBefore(LocalDate firstDay, Deque<SampleFile> files) throws InterruptedException {
        LocalDate day = firstDay.minusDays(1);
        setClock(day, 20);
        int uploads = 0;
        while (files.size() > WEEKS) {
            uploads += uploadNext(files);
        }
        return new SimulatedDay(day, uploads, 0, 0);
    }

    private SimulatedDay runDay(LocalDate day, Deque<SampleFile> files) throws InterruptedException {
        runSchedules(day);
        int touches = WorkingDays.usFederal().isWorkingDay(day) ? workDay(day) : 0;
        if (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
            return new SimulatedDay(day, 0, touches, 0);
        }
        setClock(day, 15);
        int decisions = new SimulatedLead(
                        stack.apiAs(TeamMember.leadOf(settings)), stack.apiAs(TeamMember.secondOf(settings)), random)
                .decide();
        setClock(day, 20);
        return new SimulatedDay(day, uploadNext(files), touches, decisions);
    }

    private void runSchedules(LocalDate day) throws InterruptedException {
        runSnapshots(day);
        setClock(day, 5);
        stack.invokeScheduled("Triage", "TRIAGE");
        Cycle cycle = CYCLES.get(day.getDayOfWeek());
        if (cycle != null) {
            setClock(day, 6);
            stack.invokeScheduled(cycle.function(), cycle.name());
        }
    }

    private void runSnapshots(LocalDate day) throws InterruptedException {
        setClock(day, 4);
        stack.awaitPublished();
        stack.invokeScheduled("Snapshot", "SNAPSHOT");
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            stack.invokeScheduled("Snapshot", "WEEK_SNAPSHOT");
        }
    }

    private int workDay(LocalDate day) throws InterruptedException {
        setClock(day, 10);
        int touches = 0;
        for (TeamMember member : TeamMember.workersOf(settings)) {
            touches += new SimulatedBiller(stack.apiAs(member), random).workDay(day);
        }
        return touches;
    }

    /// Returns how many files were uploaded: 1, or 0 if none is left.
    private int uploadNext(Deque<SampleFile> files) throws InterruptedException {
        SampleFile file = files.poll();
        if (file == null) {
            return 0;
        }
        stack.upload(file.name(), file.bytes());
        return 1;
    }

    private void setClock(LocalDate day, int hour) {
        Instant now = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        stack.clock().set(now);
    }
}
