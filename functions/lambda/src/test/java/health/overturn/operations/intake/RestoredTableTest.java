package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.LocalTable;
import health.overturn.lambda.fake.TableContents;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A table that is restored to an earlier moment, and the files of the bucket sent to it again.
class RestoredTableTest {
    private static final Sample SAMPLE = Sample.of(SampleSpec.of(7).claims(160).files(4));

    /// @param yesterday how many of the four files the table had seen at the moment to which it is restored
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void yesterdaysTableAndTheFilesGiveTodaysDigest(int yesterday) {
        List<Map<String, AttributeValue>> backup;
        String today;
        try (Deployment deployment = new Deployment()) {
            SAMPLE.files().subList(0, yesterday).forEach(file -> ingest(deployment, file));
            backup = items(deployment);
            SAMPLE.files().subList(yesterday, 4).forEach(file -> ingest(deployment, file));
            today = TableContents.of(deployment.tableName()).digest();
        }

        try (Deployment restored = restore(backup)) {
            SAMPLE.files().forEach(file -> ingest(restored, file));

            assertThat(today).isNotEmpty();
            assertThat(TableContents.of(restored.tableName()).digest()).isEqualTo(today);
        }
    }

    private static void ingest(Deployment deployment, SampleFile file) {
        deployment.ingest(file.name(), file.bytes());
    }

    private static List<Map<String, AttributeValue>> items(Deployment deployment) {
        return LocalTable.client().scanPaginator(scan -> scan.tableName(deployment.tableName())).items().stream()
                .toList();
    }

    private static Deployment restore(List<Map<String, AttributeValue>> backup) {
        Deployment deployment = new Deployment();
        backup.forEach(item -> LocalTable.client()
                .putItem(put -> put.tableName(deployment.tableName()).item(item)));
        return deployment;
    }
}
