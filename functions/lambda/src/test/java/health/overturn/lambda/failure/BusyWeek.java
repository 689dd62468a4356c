package health.overturn.lambda.failure;

import health.overturn.denials.denial.Actor;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.command.CommandRequest;
import health.overturn.operations.command.MoveDenial;
import health.overturn.operations.job.CycleJob;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.PracticeJob;
import health.overturn.operations.job.TriageJob;
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

/// A week of the practice `maple` in which each function has something to do: remittances, each of them
/// twice, one of them cut and one none, the three cycles and the triage, touches and decisions, one of them not made in
/// time. Whoever calls a function calls it again until
/// it has answered, as queues, schedules and people do.
final class BusyWeek {
    private static final Instant SUNDAY_AFTER = Instant.parse("2026-06-21T23:00:00Z");

    private final Deployment deployment;
    private final StreamDelivery mapping;
    private final List<SampleFile> files;
    private int again;

    BusyWeek(Deployment deployment, long seed) {
        this.deployment = deployment;
        this.mapping = new StreamDelivery(deployment, seed);
        this.files = Sample.of(SampleSpec.of(seed).claims(60)).files();
    }

    /// How many calls of functions had to be made again.
    int again() {
        return again;
    }

    /// How many stretches of the table's stream were given up for the time being.
    int givenUp() {
        return mapping.givenUp();
    }

    /// Does again what was given up until nothing is left.
    void redrive() {
        while (!deployment.cloud().queues().in("letters").isEmpty()) {
            deployment.cloud().queues().runOutVisibility();
            untilDone(() -> deployment.redrive().redrive());
        }
    }

    void live() {
        files.subList(0, 3).forEach(this::takeIn);
        nameOwners();
        run(ScheduledJob.REROUTE, "2026-06-08T11:00:00Z");
        run(ScheduledJob.TRIAGE, "2026-06-08T10:00:00Z");
        touchOnThreeDays();
        run(ScheduledJob.MIDDLE_LAYER, "2026-06-10T11:00:00Z");
        run(ScheduledJob.ESCALATE, "2026-06-12T11:00:00Z");
        decide();
        files.subList(3, files.size()).forEach(this::takeIn);
        files.forEach(this::takeIn);
        SampleFile last = files.getLast();
        takeIn("cut.835", Arrays.copyOf(last.bytes(), last.bytes().length / 2));
        takeIn("letter.835", "Dear payer".getBytes(StandardCharsets.UTF_8));
        run(ScheduledJob.TRIAGE, "2026-06-13T10:00:00Z");
        run(ScheduledJob.TRIAGE, "2026-06-20T10:00:00Z");
    }

    private void takeIn(SampleFile file) {
        takeIn(file.name(), file.bytes());
    }

    private void takeIn(String name, byte[] content) {
        IntakeMessage.Created created = deployment.uploaded(name, content);
        untilDone(() -> deployment.takeIn().ingest(created, Deployment.plenty()));
    }

    /// All payers but the first have an owner; what is the first's is held.
    private void nameOwners() {
        Set<String> payers = kept().stream()
                .map(kept -> kept.denial().subject().payer())
                .collect(Collectors.toCollection(TreeSet::new));
        String owners = payers.stream()
                .skip(1)
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\"owner.example\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    private void touchOnThreeDays() {
        List<StoredDenial> assigned = kept().stream()
                .filter(kept -> kept.denial().status() instanceof DenialState.Assigned)
                .toList();
        for (int index = 0; index < assigned.size(); index++) {
            String id = assigned.get(index).name();
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
        ask(id, touch, new Actor.Person("owner.example", Role.BILLER, Set.of()), at);
    }

    private void decide() {
        Actor.Person lead = new Actor.Person("lead.example", Role.LEAD, Set.of());
        List<StoredDenial> escalated = kept().stream()
                .filter(kept -> kept.denial().status() instanceof DenialState.Escalated)
                .toList();
        for (int index = 1; index < escalated.size(); index++) {
            Command decision = index % 2 == 0
                    ? new Command.DecideAppeal(ProtectedText.of("an invented reason"))
                    : new Command.DecideWriteOff(ProtectedText.of("an invented reason"));
            ask(escalated.get(index).name(), decision, lead, "2026-06-12T18:00:00Z");
        }
    }

    /// A person who got no answer looks whether the denial has moved, and asks again only if it has not.
    private void ask(String id, Command command, Actor.Person by, String at) {
        int version = version(id);
        CommandRequest ask = new CommandRequest(command, by, Instant.parse(at), version);
        untilDone(() -> {
            if (version(id) == version) {
                new MoveDenial(deployment.table()).move(deployment.practice(), id, ask);
            }
        });
    }

    private int version(String id) {
        return kept().stream()
                .filter(kept -> kept.name().equals(id))
                .findFirst()
                .orElseThrow()
                .denial()
                .version();
    }

    private void run(ScheduledJob routine, String at) {
        PracticeJob work = switch (routine) {
            case REROUTE -> CycleJob.reroute(deployment.table(), deployment.bus());
            case MIDDLE_LAYER -> CycleJob.middleLayer(deployment.table(), deployment.bus());
            case ESCALATE -> CycleJob.escalate(deployment.table(), deployment.bus());
            case TRIAGE -> new TriageJob(deployment.table(), deployment.bus());
            case RECONCILE, SNAPSHOT, WEEK_SNAPSHOT -> throw new IllegalArgumentException("a cycle was expected");
        };
        RunRequest request = RunRequest.read("{\"practice\":\"maple\",\"scheduledTime\":\"" + at + "\"}");
        JobDispatcher rhythm =
                new JobDispatcher(routine, deployment.practices(), deployment.bus(), () -> SUNDAY_AFTER, work);
        untilDone(() -> rhythm.run(request));
    }

    private void untilDone(Runnable call) {
        for (int attempt = 1; attempt <= 50; attempt++) {
            try {
                call.run();
                mapping.drain();
                return;
            } catch (RuntimeException fault) {
                again++;
            }
        }
        throw new IllegalStateException("a call was expected to be done within fifty attempts");
    }

    private List<StoredDenial> kept() {
        return TableContents.in(deployment.tableName()).denials().stream()
                .sorted(Comparator.comparing(StoredDenial::name))
                .toList();
    }
}
