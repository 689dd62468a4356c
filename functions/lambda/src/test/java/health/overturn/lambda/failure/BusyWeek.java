package health.overturn.lambda.failure;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.command.CommandRequest;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import health.overturn.remittance.ProtectedText;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A week of the practice `maple` in which every function has work.
///
/// Remittances come in twice; one file is truncated and one is not X12. The three cycles and triage run. People record
/// touches and decisions, one of them too late. Every call is repeated until it succeeds, as queues, schedules and
/// people do.
final class BusyWeek {
    private static final Instant SUNDAY_AFTER = Instant.parse("2026-06-21T23:00:00Z");

    private final Deployment deployment;
    private final StreamDelivery stream;
    private final List<SampleFile> files;
    private int retries;

    BusyWeek(Deployment deployment, long seed) {
        this.deployment = deployment;
        this.stream = new StreamDelivery(deployment, seed);
        this.files = Sample.of(SampleSpec.of(seed).claims(60)).files();
    }

    /// Returns how many calls of functions were repeated.
    int retries() {
        return retries;
    }

    /// Returns how many batches of the table's stream were discarded to the dead-letter queue.
    int discardedBatches() {
        return stream.discarded();
    }

    /// Redrives the dead letters until none remains.
    void redrive() {
        while (!deployment.cloud().queues().messagesIn("letters").isEmpty()) {
            deployment.cloud().queues().expireVisibility();
            retryUntilDone(() -> deployment.redrive().redrive(failure -> {}));
        }
    }

    void run() {
        files.subList(0, 3).forEach(this::ingest);
        saveOwners();
        runJob(ScheduledJob.REROUTE, "2026-06-08T11:00:00Z");
        runJob(ScheduledJob.TRIAGE, "2026-06-08T10:00:00Z");
        touchOnThreeDays();
        runJob(ScheduledJob.MIDDLE_LAYER, "2026-06-10T11:00:00Z");
        runJob(ScheduledJob.ESCALATE, "2026-06-12T11:00:00Z");
        decide();
        files.subList(3, files.size()).forEach(this::ingest);
        files.forEach(this::ingest);
        SampleFile last = files.getLast();
        ingest("cut.835", Arrays.copyOf(last.bytes(), last.bytes().length / 2));
        ingest("letter.835", "Dear payer".getBytes(StandardCharsets.UTF_8));
        runJob(ScheduledJob.TRIAGE, "2026-06-13T10:00:00Z");
        runJob(ScheduledJob.TRIAGE, "2026-06-20T10:00:00Z");
    }

    private void ingest(SampleFile file) {
        ingest(file.name(), file.bytes());
    }

    private void ingest(String name, byte[] content) {
        IntakeMessage.Created created = deployment.upload(name, content);
        retryUntilDone(() -> deployment.remittanceIntake().ingest(created, Deployment.enoughTime()));
    }

    /// Gives every payer but the first an owner. The denials of the first are held.
    private void saveOwners() {
        Set<String> payers = storedDenials().stream()
                .map(stored -> stored.denial().details().payer())
                .collect(Collectors.toCollection(TreeSet::new));
        String owners = payers.stream()
                .skip(1)
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\"owner.example\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    private void touchOnThreeDays() {
        List<StoredDenial> assigned = storedDenials().stream()
                .filter(stored -> stored.denial().state() instanceof DenialState.Assigned)
                .toList();
        for (int index = 0; index < assigned.size(); index++) {
            String id = assigned.get(index).apiId();
            touch(id, "2026-06-09T15:00:00Z");
            if (index % 2 == 0) {
                touch(id, "2026-06-10T15:00:00Z");
                touch(id, "2026-06-11T15:00:00Z");
            }
        }
    }

    private void touch(String id, String at) {
        Command touch = new Command.Touch(
                TouchAction.PAYER_CALL, "told", ProtectedText.of("an invented note"), ProtectedText.NONE, null);
        command(id, touch, new Actor.Person("owner.example", Role.BILLER, Set.of()), at);
    }

    private void decide() {
        Actor.Person lead = new Actor.Person("lead.example", Role.LEAD, Set.of());
        List<StoredDenial> escalated = storedDenials().stream()
                .filter(stored -> stored.denial().state() instanceof DenialState.Escalated)
                .toList();
        for (int index = 1; index < escalated.size(); index++) {
            Command decision = index % 2 == 0
                    ? new Command.DecideAppeal(ProtectedText.of("an invented reason"))
                    : new Command.DecideWriteOff(WriteOffReason.TOO_LATE, ProtectedText.of("an invented reason"));
            command(escalated.get(index).apiId(), decision, lead, "2026-06-12T18:00:00Z");
        }
    }

    /// Executes a command. A person without a response repeats it only if the denial has not moved.
    private void command(String id, Command command, Actor.Person by, String at) {
        int version = version(id);
        CommandRequest request = new CommandRequest(command, by, Instant.parse(at), version);
        retryUntilDone(() -> {
            if (version(id) == version) {
                deployment.useCases().moveDenial().move(deployment.practice(), id, request);
            }
        });
    }

    private int version(String id) {
        return storedDenials().stream()
                .filter(stored -> stored.apiId().equals(id))
                .findFirst()
                .orElseThrow()
                .denial()
                .version();
    }

    private void runJob(ScheduledJob job, String at) {
        PracticeJob practiceJob = switch (job) {
            case REROUTE -> deployment.useCases().rerouteJob();
            case MIDDLE_LAYER -> deployment.useCases().middleLayerJob();
            case ESCALATE -> deployment.useCases().escalateJob();
            case TRIAGE -> deployment.useCases().triageJob();
            case RECONCILE, SNAPSHOT, WEEK_SNAPSHOT -> throw new IllegalArgumentException("not a cycle: " + job);
        };
        RunRequest request = RunRequest.parse("{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}");
        JobDispatcher dispatcher =
                new JobDispatcher(job, deployment.practices(), deployment.bus(), () -> SUNDAY_AFTER, practiceJob);
        retryUntilDone(() -> dispatcher.dispatch(request));
    }

    private void retryUntilDone(Runnable call) {
        for (int attempt = 1; attempt <= 50; attempt++) {
            try {
                call.run();
                stream.drain();
                return;
            } catch (RuntimeException failure) {
                retries++;
            }
        }
        throw new IllegalStateException("a call failed in all of 50 attempts");
    }

    private List<StoredDenial> storedDenials() {
        return TableContents.of(deployment.tableName()).denials().stream()
                .sorted(Comparator.comparing(StoredDenial::apiId))
                .toList();
    }
}
