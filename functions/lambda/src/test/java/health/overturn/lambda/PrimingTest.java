package health.overturn.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.api.Api;
import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.FailAtCall;
import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.TableContents;
import health.overturn.lambda.log.JsonLog;
import health.overturn.lambda.wiring.UseCases;
import health.overturn.storage.dynamo.ConcurrencyLimiter;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.PracticeStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimingTest {
    @Test
    void onlyASnapshotIsPrimed() {
        assertThat(Priming.isDue(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")))
                .isTrue();
        assertThat(Priming.isDue(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")))
                .isFalse();
        assertThat(Priming.isDue(Map.of())).isFalse();
    }

    @Test
    void itReadsTheTableAndStoresNothing() {
        FailAtCall calls = new FailAtCall();
        try (Deployment deployment = new Deployment()) {
            int items = TableContents.of(deployment.tableName()).items().size();

            String log = primed(deployment, calls, deployment.tableName());

            assertThat(calls.callsAnswered()).isEqualTo(1);
            assertThat(TableContents.of(deployment.tableName()).items()).hasSize(items);
            assertThat(log).isEmpty();
        }
    }

    @Test
    void aTableThatFailsDoesNotKeepTheFunctionFromStarting() {
        try (Deployment deployment = new Deployment()) {
            assertThat(primed(deployment, new FailAtCall(), "no-such-table"))
                    .contains("priming.failed", "ResourceNotFoundException")
                    .doesNotContain("maple");
        }
    }

    private static String primed(Deployment deployment, FailAtCall calls, String tableName) {
        DynamoDbTable table = new DynamoDbTable(LocalTable.client(calls), tableName, new ConcurrencyLimiter(1));
        PracticeStore practices = new PracticeStore(table, () -> new byte[32]);
        Api api = new UseCases(deployment.backends(table, practices), InstantSource.system()).api();
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        Priming.prime(api, JsonLog.to(new PrintStream(lines, true, StandardCharsets.UTF_8)));
        return lines.toString(StandardCharsets.UTF_8);
    }
}
