package health.overturn.lambda.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.ScheduledJobs;
import health.overturn.lambda.fake.StreamBatch;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.sample.SampleFile;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.json.Json;
import health.overturn.table.StreamRecord;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Simulates the practice `maple` from its first remittance on.
///
/// Every scheduled job runs at its time, a file comes in each Sunday evening, and people work all that is due on each
/// working day.
final class SimulatedYear {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST_MONDAY = LocalDate.of(2026, 1, 12);
    private static final Map<DayOfWeek, ScheduledJob> CYCLES = Map.of(
            DayOfWeek.MONDAY, ScheduledJob.REROUTE,
            DayOfWeek.WEDNESDAY, ScheduledJob.MIDDLE_LAYER,
            DayOfWeek.FRIDAY, ScheduledJob.ESCALATE);

    /// The stream batch of a file or a run; the move of a person is published alone.
    private static final int BATCH_SIZE = 50;

    private final Deployment deployment;
    private final List<SampleFile> files;
    private final SimulatedPeople people;
    private int week;
    private int claims;
    private int denied;
    private int runs;
    private long position;
    private long moves;
    private int batches;

    SimulatedYear(Deployment deployment, List<SampleFile> files) {
        this.deployment = deployment;
        this.files = files;
        this.people = new SimulatedPeople(deployment);
    }

    /// Simulates the next week, with one file.
    void runWeek() {
        LocalDate monday = FIRST_MONDAY.plusWeeks(week);
        ingest(files.get(week), at(monday.minusDays(1), 20));
        saveOwners(at(monday.minusDays(1), 21));
        monday.datesUntil(monday.plusDays(7)).forEach(this::runDay);
        week++;
    }

    private void runDay(LocalDate day) {
        runJob(ScheduledJob.RECONCILE, at(day, 3));
        runJob(ScheduledJob.SNAPSHOT, at(day, 4));
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            runJob(ScheduledJob.WEEK_SNAPSHOT, at(day, 4));
        }
        runJob(ScheduledJob.TRIAGE, at(day, 5));
        ScheduledJob cycle = CYCLES.get(day.getDayOfWeek());
        if (cycle != null) {
            runJob(cycle, at(day, 6));
        }
        if (WorkingDays.usFederal().isWorkingDay(day)) {
            Instant ten = at(day, 10);
            deployment.writeLogsAt(ten);
            people.workDay(ten, day);
            publish(1);
        }
    }

    /// Returns the totals since the beginning.
    ActivityTotals totals() {
        return new ActivityTotals(
                week, claims, denied, people.touches(), people.decisions(), people.requests(), runs, moves, batches);
    }

    private void ingest(SampleFile file, Instant at) {
        Upload upload = deployment.upload(file.name(), file.bytes()).upload();
        IntakeMessage.Created created = new IntakeMessage.Created(
                new Upload(upload.bucket(), upload.key(), upload.size(), upload.version(), at));
        runs++;
        deployment.writeLogsAt(at);
        if (deployment.remittanceIntake().ingest(created, Deployment.enoughTime())
                instanceof IntakeResult.Ingested ingested) {
            claims += ingested.claims();
            denied += ingested.denied();
        }
        publish(BATCH_SIZE);
    }

    /// Gives every known payer one of the three owners.
    private void saveOwners(Instant at) {
        List<String> payers = deployment.table().readPartition("maple#P").stream()
                .map(item -> item.text("sk"))
                .filter(sort -> sort.startsWith("P#"))
                .map(sort -> sort.substring(2))
                .sorted()
                .toList();
        String owners = payers.stream()
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\""
                        + SimulatedPeople.OWNERS.get(payers.indexOf(payer) % 3) + "\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", at);
    }

    private void runJob(ScheduledJob job, Instant at) {
        runs++;
        deployment.writeLogsAt(at);
        ScheduledJobs.job(deployment, job, () -> at)
                .dispatch(RunRequest.parse("{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}"));
        publish(BATCH_SIZE);
    }

    /// Publishes the changes in the table's stream as its function does.
    ///
    /// @param batchSize the maximum number of changes in a batch
    private void publish(int batchSize) {
        for (List<StreamRecord> batch = next(batchSize); !batch.isEmpty(); batch = next(batchSize)) {
            position = batch.getLast().sequence();
            List<ObjectNode> ofDenials = batch.stream()
                    .map(StreamRecord::toJson)
                    .filter(SimulatedYear::isOfDenial)
                    .toList();
            if (!ofDenials.isEmpty()) {
                moves += deployment
                        .streamPublisher()
                        .publish(StreamBatch.of(ofDenials))
                        .moves();
                batches++;
            }
        }
    }

    /// Applies the filter of the function's trigger.
    private static boolean isOfDenial(ObjectNode record) {
        return record.at("/dynamodb/Keys/sk/S").asText().startsWith("D#");
    }

    private List<StreamRecord> next(int batchSize) {
        return deployment.stream().recordsAfter(position, batchSize);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }
}
