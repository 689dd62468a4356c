package health.overturn.lambda.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.cycle.JobRun;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.messaging.event.RunRequest;
import health.overturn.operations.intake.IntakeResult;
import health.overturn.operations.job.CycleJob;
import health.overturn.operations.job.DueRuns;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.RunResult;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Something is broken: a practice's settings, a file, a denial. Whoever does not need it goes on, and once it is
/// mended
/// everything is as if it had never been broken.
class UnreadableItemTest {
    private static final byte[] FILE = Sample.of(SampleSpec.of(31).claims(80).denialPercent(40))
            .files()
            .getFirst()
            .bytes();
    private static final Instant MONDAY = Instant.parse("2026-06-01T11:00:00Z");

    @Test
    void aPracticeWhoseSettingsAreBrokenHoldsUpNoOther() {
        try (Deployment whole = two();
                Deployment poisoned = two()) {
            whole.takeIn().ingest(file(whole, "oak"), Deployment.plenty());
            whole.takeIn().ingest(file(whole, "maple"), Deployment.plenty());
            Item settings =
                    poisoned.table().get(new PracticeKeys("oak").settings()).orElseThrow();
            put(poisoned, settings.with("doc", "{broken"));

            assertThatThrownBy(() -> poisoned.takeIn().ingest(file(poisoned, "oak"), Deployment.plenty()))
                    .isInstanceOf(InvalidJsonException.class);
            assertThat(poisoned.takeIn().ingest(file(poisoned, "maple"), Deployment.plenty()))
                    .isInstanceOf(IntakeResult.TakenIn.class);
            RunResult.Sent due = new DueRuns(poisoned.practices(), ScheduledJob.REROUTE).at(MONDAY);
            assertThat(due.runs()).extracting(JobRun::practice).containsExactly("maple");
            assertThat(due.unreadable()).containsExactly("oak");

            put(poisoned, settings);
            poisoned.takeIn().ingest(file(poisoned, "oak"), Deployment.plenty());
            assertThat(digest(poisoned)).isEqualTo(digest(whole));
        }
    }

    @Test
    void aFileThatIsNoneHoldsUpNoOther() {
        try (Deployment deployment = new Deployment()) {
            byte[] letter = "Dear practice".getBytes(StandardCharsets.UTF_8);

            assertThat(deployment.takeIn("letter.835", letter)).isInstanceOf(IntakeResult.TakenIn.class);
            assertThat(deployment.takeIn("may.835", FILE)).isInstanceOf(IntakeResult.TakenIn.class);
            assertThat(deployment.cloud().details("Remittance Rejected")).hasSize(1);
        }
    }

    @Test
    void aDenialThatCannotBeReadHoldsUpNoneOfAnyPayerAndIsMovedOnceItIsMended() {
        try (Deployment whole = new Deployment();
                Deployment poisoned = new Deployment()) {
            takeInWithOwners(whole);
            reroute(whole);
            takeInWithOwners(poisoned);
            List<StoredDenial> denials = TableContents.in(poisoned.tableName()).denials();
            ItemKey key = denials.getFirst().key(poisoned.practice().keys());
            Item item = poisoned.table().get(key).orElseThrow();
            put(poisoned, item.with("mv", "no history"));

            assertThatThrownBy(() -> reroute(poisoned))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(
                            "denials that can be read were expected but 1 cannot, the first of them " + key.sort());
            put(poisoned, item);
            assertThat(TableContents.in(poisoned.tableName()).denials().stream()
                            .filter(kept -> kept.denial().status() instanceof DenialState.Assigned))
                    .hasSize(denials.size() - 1);

            reroute(poisoned);
            assertThat(digest(poisoned)).isEqualTo(digest(whole));
            assertThat(report(poisoned)).isEqualTo(report(whole)).isNotEmpty();
        }
    }

    private static void takeInWithOwners(Deployment deployment) {
        deployment.takeIn("may.835", FILE);
        String owners = TableContents.in(deployment.tableName()).denials().stream()
                .map(kept -> kept.denial().subject().payer())
                .distinct()
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\"owner.example\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    private static Deployment two() {
        Deployment deployment = new Deployment();
        deployment.practices().save("oak", Json.read(Deployment.SETTINGS), "admin.example", Deployment.NOW);
        return deployment;
    }

    private static IntakeMessage.Created file(Deployment deployment, String practice) {
        return deployment.uploadedAs("remits/" + practice + "/may.835", FILE);
    }

    private static void put(Deployment deployment, Item item) {
        deployment.table().put(item, DynamoDbTable.Always.REPLACE);
    }

    private static void reroute(Deployment deployment) {
        new JobDispatcher(
                        ScheduledJob.REROUTE,
                        deployment.practices(),
                        deployment.bus(),
                        () -> MONDAY.plusSeconds(60),
                        CycleJob.reroute(deployment.table(), deployment.bus()))
                .run(RunRequest.read("{\"practice\":\"maple\",\"scheduledTime\":\"" + MONDAY + "\"}"));
    }

    private static String digest(Deployment deployment) {
        return TableContents.in(deployment.tableName()).digest();
    }

    private static List<String> report(Deployment deployment) {
        return deployment.table().partition("maple#U#REROUTE").stream()
                .map(item -> item.text("doc"))
                .toList();
    }
}
