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
import health.overturn.operations.job.DueRuns;
import health.overturn.operations.job.JobDispatcher;
import health.overturn.operations.job.RunResult;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.RankIndexEntry;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.json.InvalidJsonException;
import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Breaks a practice's settings, a file or a denial.
///
/// All work that does not need the broken item continues. After its repair, the table ends up as if it had never been
/// broken.
class UnreadableItemTest {
    private static final byte[] FILE = Sample.of(SampleSpec.of(31).claims(80).denialPercent(40))
            .files()
            .getFirst()
            .bytes();
    private static final Instant MONDAY = Instant.parse("2026-06-01T11:00:00Z");

    @Test
    void brokenSettingsOfOnePracticeDoNotBlockOthers() {
        try (Deployment intact = twoPractices();
                Deployment broken = twoPractices()) {
            intact.remittanceIntake().ingest(uploadFor(intact, "oak"), Deployment.enoughTime());
            intact.remittanceIntake().ingest(uploadFor(intact, "maple"), Deployment.enoughTime());
            Item settings =
                    broken.table().get(new PracticeKeys("oak").settings()).orElseThrow();
            put(broken, settings.with("doc", "{broken"));

            assertThatThrownBy(
                            () -> broken.remittanceIntake().ingest(uploadFor(broken, "oak"), Deployment.enoughTime()))
                    .isInstanceOf(InvalidJsonException.class);
            assertThat(broken.remittanceIntake().ingest(uploadFor(broken, "maple"), Deployment.enoughTime()))
                    .isInstanceOf(IntakeResult.Ingested.class);
            RunResult.Sent due = new DueRuns(broken.practices(), ScheduledJob.REROUTE).findDue(MONDAY);
            assertThat(due.runs()).extracting(JobRun::practice).containsExactly("maple");
            assertThat(due.unreadable()).containsExactly("oak");

            put(broken, settings);
            broken.remittanceIntake().ingest(uploadFor(broken, "oak"), Deployment.enoughTime());
            assertThat(digest(broken)).isEqualTo(digest(intact));
        }
    }

    @Test
    void aFileThatIsNotX12DoesNotBlockOthers() {
        try (Deployment deployment = new Deployment()) {
            byte[] letter = "Dear practice".getBytes(StandardCharsets.UTF_8);

            assertThat(deployment.ingest("letter.835", letter)).isInstanceOf(IntakeResult.Ingested.class);
            assertThat(deployment.ingest("may.835", FILE)).isInstanceOf(IntakeResult.Ingested.class);
            assertThat(deployment.cloud().details("Remittance Rejected")).hasSize(1);
        }
    }

    @Test
    void anUnreadableDenialDoesNotBlockOthersAndMovesOnceRepaired() {
        try (Deployment intact = new Deployment();
                Deployment broken = new Deployment()) {
            ingestAndSaveOwners(intact);
            reroute(intact);
            ingestAndSaveOwners(broken);
            List<StoredDenial> denials = TableContents.of(broken.tableName()).denials();
            ItemKey key = denials.getFirst().key(broken.practice().keys());
            Item item = broken.table().get(key).orElseThrow();
            put(broken, item.with("mv", "no history"));

            assertThatThrownBy(() -> reroute(broken))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageMatching("run maple#REROUTE#\\S+: 1 denial cannot be read, first "
                            + Pattern.quote(RankIndexEntry.apiId(key))
                            + " \\(java.lang.IllegalArgumentException\\);"
                            + " repair or restore the items, then redrive");
            put(broken, item);
            assertThat(TableContents.of(broken.tableName()).denials().stream()
                            .filter(stored -> stored.denial().state() instanceof DenialState.Assigned))
                    .hasSize(denials.size() - 1);

            reroute(broken);
            assertThat(digest(broken)).isEqualTo(digest(intact));
            assertThat(report(broken)).isEqualTo(report(intact)).isNotEmpty();
        }
    }

    private static void ingestAndSaveOwners(Deployment deployment) {
        deployment.ingest("may.835", FILE);
        String owners = TableContents.of(deployment.tableName()).denials().stream()
                .map(stored -> stored.denial().details().payer())
                .distinct()
                .map(payer -> "{\"payer\":\"" + payer + "\",\"owner\":\"owner.example\"}")
                .collect(Collectors.joining(","));
        String settings = Deployment.SETTINGS.replace("{\"payer\": \"*\", \"owner\": \"nobody.example\"}", owners);
        deployment.practices().save("maple", Json.read(settings), "admin.example", Deployment.NOW);
    }

    private static Deployment twoPractices() {
        Deployment deployment = new Deployment();
        deployment.practices().save("oak", Json.read(Deployment.SETTINGS), "admin.example", Deployment.NOW);
        return deployment;
    }

    private static IntakeMessage.Created uploadFor(Deployment deployment, String practice) {
        return deployment.uploadTo("remits/" + practice + "/may.835", FILE);
    }

    private static void put(Deployment deployment, Item item) {
        deployment.table().replace(item);
    }

    private static void reroute(Deployment deployment) {
        new JobDispatcher(
                        ScheduledJob.REROUTE,
                        deployment.practices(),
                        deployment.bus(),
                        () -> MONDAY.plusSeconds(60),
                        deployment.useCases().rerouteJob())
                .dispatch(RunRequest.parse("{\"practice\":\"maple\",\"scheduledTime\":\"" + MONDAY + "\"}"));
    }

    private static String digest(Deployment deployment) {
        return TableContents.of(deployment.tableName()).digest();
    }

    private static List<String> report(Deployment deployment) {
        return deployment.table().readPartition("maple#U#REROUTE").stream()
                .map(item -> item.text("doc"))
                .toList();
    }
}
