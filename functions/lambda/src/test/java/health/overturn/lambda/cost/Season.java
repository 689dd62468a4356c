package health.overturn.lambda.cost;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.settings.Routine;
import health.overturn.lambda.event.Arrival;
import health.overturn.lambda.event.RunRequest;
import health.overturn.lambda.event.Upload;
import health.overturn.lambda.intake.Outcome;
import health.overturn.lambda.json.Json;
import health.overturn.lambda.local.Deployment;
import health.overturn.lambda.run.CycleWork;
import health.overturn.lambda.run.PracticeRun;
import health.overturn.lambda.run.Rhythm;
import health.overturn.lambda.run.TriageWork;
import health.overturn.sample.SampleFile;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The practice `maple` from its first remittance on: every routine at its time, a file each Sunday evening, and people
/// who each working day work all that is due.
final class Season {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 12);
    private static final Map<DayOfWeek, Routine> CYCLES = Map.of(
            DayOfWeek.MONDAY, Routine.REROUTE,
            DayOfWeek.WEDNESDAY, Routine.MIDDLE_LAYER,
            DayOfWeek.FRIDAY, Routine.ESCALATE);

    private final Deployment deployment;
    private final List<SampleFile> files;
    private final People people;
    private int week;
    private int claims;
    private int denied;
    private int runs;

    Season(Deployment deployment, List<SampleFile> files) {
        this.deployment = deployment;
        this.files = files;
        this.people = new People(deployment);
    }

    /// Goes on by a file and a week.
    void liveAWeek() {
        LocalDate monday = FIRST_MONDAY.plusWeeks(week);
        takeIn(files.get(week), at(monday.minusDays(1), 20));
        nameOwners(at(monday.minusDays(1), 21));
        monday.datesUntil(monday.plusDays(7)).forEach(this::live);
        week++;
    }

    private void live(LocalDate day) {
        run(Routine.TRIAGE, at(day, 5));
        Routine cycle = CYCLES.get(day.getDayOfWeek());
        if (cycle != null) {
            run(cycle, at(day, 6));
        }
        if (WorkingDays.usFederal().isWorkingDay(day)) {
            people.work(at(day, 10), day);
        }
    }

    /// What was done until now.
    Tally tally() {
        return new Tally(week, claims, denied, people.touches(), people.decisions(), people.requests(), runs);
    }

    private void takeIn(SampleFile file, Instant at) {
        Upload put = deployment.uploaded(file.name(), file.bytes()).upload();
        Arrival.Created created =
                new Arrival.Created(new Upload(put.bucket(), put.key(), put.size(), put.version(), at));
        runs++;
        if (deployment.takeIn().takeIn(created, Deployment.plenty()) instanceof Outcome.TakenIn in) {
            claims += in.claims();
            denied += in.denied();
        }
    }

    /// Every payer that was seen has an owner, one of three.
    private void nameOwners(Instant at) {
        List<String> payers = deployment.table().partition("maple#P").stream()
                .map(item -> item.text("sk"))
                .filter(sort -> sort.startsWith("P#"))
                .map(sort -> sort.substring(2))
                .sorted()
                .toList();
        String owners = payers.stream()
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\"" + People.OWNERS.get(payers.indexOf(payer) % 3)
                        + "\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", at);
    }

    private void run(Routine routine, Instant at) {
        PracticeRun work = switch (routine) {
            case REROUTE -> CycleWork.reroute(deployment.table(), deployment.bus());
            case MIDDLE_LAYER -> CycleWork.middleLayer(deployment.table(), deployment.bus());
            case ESCALATE -> CycleWork.escalate(deployment.table(), deployment.bus());
            case TRIAGE -> new TriageWork(deployment.table(), deployment.bus());
            case RECONCILE, SNAPSHOT, WEEK_SNAPSHOT -> throw new IllegalArgumentException("a cycle was expected");
        };
        runs++;
        new Rhythm(routine, deployment.practices(), deployment.bus(), () -> at, work)
                .run(RunRequest.read("{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}"));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
