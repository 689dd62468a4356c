package health.overturn.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What infrastructure/uploader.yaml allows the uploader of a practice.
class UploaderTemplateTest {
    private static final Path TEMPLATE = Path.of("../../infrastructure/uploader.yaml");
    private static final JsonNode RESOURCES = new ObjectMapper()
            .<JsonNode>valueToTree(CloudFormationYaml.read(TEMPLATE))
            .path("Resources");
    private static final Map<String, String> VALID = Map.of(
            "IntakeBucket", "overturn-intake-1",
            "Key", "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d",
            "Practice", "maple");

    @Test
    void anUploaderMayPutObjectsOfItsPracticeAndEncryptThemAndNothingElse() {
        JsonNode statements = RESOURCES.at("/UploadPolicy/Properties/PolicyDocument/Statement");

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).path("Action").asText()).isEqualTo("s3:PutObject");
        assertThat(statements.get(0).at("/Resource/Fn::Sub").asText())
                .isEqualTo("arn:${AWS::Partition}:s3:::${IntakeBucket}/remits/${Practice}/*");
        assertThat(statements.get(1).path("Action").valueStream().map(JsonNode::asText))
                .containsExactly("kms:Decrypt", "kms:GenerateDataKey");
        assertThat(statements.get(1).at("/Resource/Ref").asText()).isEqualTo("Key");
        assertThat(statements
                        .get(1)
                        .at("/Condition/StringEquals/kms:ViaService/Fn::Sub")
                        .asText())
                .startsWith("s3.");
    }

    @Test
    void theRootFolderOfAnSftpUserIsThePracticesFolder() {
        JsonNode user = RESOURCES.at("/SftpUser/Properties");

        assertThat(user.path("HomeDirectoryType").asText()).isEqualTo("LOGICAL");
        assertThat(user.at("/HomeDirectoryMappings/0/Target/Fn::Sub").asText())
                .isEqualTo("/${IntakeBucket}/remits/${Practice}");
    }

    @Test
    void aPracticeThatCouldLeaveItsPrefixIsRefused() {
        assertThat(ParameterCheck.errors(TEMPLATE, VALID)).isEmpty();
        assertThat(List.of("", "*", "../oak", "maple/", "Maple"))
                .allSatisfy(practice -> assertThat(ParameterCheck.errors(
                                TEMPLATE,
                                Map.of(
                                        "IntakeBucket", "overturn-intake-1",
                                        "Key", "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d",
                                        "Practice", practice)))
                        .contains("Practice must have 1 to 40 of a-z, 0-9 and -"));
    }
}
