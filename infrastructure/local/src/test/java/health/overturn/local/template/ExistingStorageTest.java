package health.overturn.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A stack that adopts a key, a table and buckets makes none, and its roles are for those that it adopts.
class ExistingStorageTest {
    private static final Path STORAGE = Path.of("../../infrastructure/storage.yaml");
    private static final Map<String, String> EXISTING = Map.of(
            "ExistingKey", "arn:aws:kms:us-east-1:000000000000:key/0a1b",
            "ExistingTable", "overturn-restored",
            "ExistingTableStream", "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-restored/stream/1",
            "ExistingIntakeBucket", "old-intake",
            "ExistingRecordsBucket", "old-records");

    @TempDir
    private Path folder;

    @Test
    void everyResourceWithDataIsMadeOnlyWhereNoneIsNamed() {
        assertThat(new TemplateResolver(STORAGE).resources())
                .allSatisfy(
                        (id, resource) -> assertThat(resource.path("Condition").asText())
                                .as(id)
                                .isEqualTo(id.equals("Bus") ? "" : "OwnStorage"));
    }

    @Test
    void theOutputsNameWhatIsAdopted() throws IOException {
        String text = Files.readString(STORAGE);
        for (Map.Entry<String, String> parameter : EXISTING.entrySet()) {
            text = text.replace(
                    "  %s: { Type: String, Default: '' }".formatted(parameter.getKey()),
                    "  %s: { Type: String, Default: '%s' }".formatted(parameter.getKey(), parameter.getValue()));
        }
        Path nested = Files.writeString(folder.resolve("storage.yaml"), text);
        Path root = Files.writeString(folder.resolve("root.yaml"), """
                Resources:
                  Storage: { Type: AWS::Serverless::Application, Properties: { Location: %s } }
                  Seen:
                    Type: Seen
                    Properties:
                      Values:
                        - !GetAtt Storage.Outputs.KeyArn
                        - !GetAtt Storage.Outputs.TableName
                        - !GetAtt Storage.Outputs.TableArn
                        - !GetAtt Storage.Outputs.TableStreamArn
                        - !GetAtt Storage.Outputs.IntakeBucketArn
                        - !GetAtt Storage.Outputs.RecordsBucketName
                """.formatted(nested.getFileName()));

        assertThat(new TemplateResolver(root)
                        .properties("Seen")
                        .values()
                        .iterator()
                        .next()
                        .path("Values")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly(
                        "arn:aws:kms:us-east-1:000000000000:key/0a1b",
                        "overturn-restored",
                        "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-restored",
                        "arn:aws:dynamodb:us-east-1:000000000000:table/overturn-restored/stream/1",
                        "arn:aws:s3:::old-intake",
                        "old-records");
    }
}
