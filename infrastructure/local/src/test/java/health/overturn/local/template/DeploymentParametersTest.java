package health.overturn.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Parameters that don't fit each other stop a deployment before it makes anything.
class DeploymentParametersTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final Map<String, String> EXISTING = Map.of(
            "ExistingKey", "arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d",
            "ExistingTable", "overturn-restored",
            "ExistingTableStream",
                    "arn:aws:dynamodb:us-east-1:111122223333:table/overturn-restored/stream/2026-11-30T08:00:00.000",
            "ExistingIntakeBucket", "overturn-intake-1",
            "ExistingRecordsBucket", "overturn-records-1");

    @Test
    void theDefaultsFit() {
        assertThat(errors(Map.of())).isEmpty();
    }

    @Test
    void parametersThatBelongTogetherFit() {
        assertThat(errors(Map.of(
                        "TokenIssuer", "https://login.example.com/realms/maple",
                        "TokenAudience", "overturn",
                        "ConsoleAddress", "https://denials.example.com",
                        "ConsoleClient", "console",
                        "DomainName", "denials.example.com",
                        "DomainCertificate", "arn:aws:acm:us-east-1:111122223333:certificate/0a1b-2c3d",
                        "MultiFactor", "OPTIONAL",
                        "AlarmTopic", "arn:aws:sns:us-east-1:111122223333:alarms")))
                .isEmpty();
        assertThat(errors(EXISTING)).isEmpty();
    }

    @Test
    void anIssuerWithoutAnAudienceIsRefused() {
        assertThat(errors(Map.of("TokenIssuer", "https://login.example.com")))
                .containsExactly("TokenAudience is required with TokenIssuer, because the API would otherwise accept"
                        + " tokens that the issuer made for others.");
    }

    @Test
    void anAudienceOrAClientWithoutAnIssuerIsRefused() {
        String sentence =
                "TokenAudience and ConsoleClient belong to TokenIssuer. Set TokenIssuer too, or leave both empty"
                        + " and the stack creates a user pool.";

        assertThat(errors(Map.of("TokenAudience", "overturn"))).containsExactly(sentence);
        assertThat(errors(Map.of("ConsoleClient", "console"))).containsExactly(sentence);
    }

    @Test
    void aConsoleWithAForeignIssuerNeedsItsClient() {
        assertThat(errors(Map.of(
                        "TokenIssuer", "https://login.example.com",
                        "TokenAudience", "overturn",
                        "ConsoleAddress", "https://denials.example.com")))
                .containsExactly(
                        "ConsoleClient is required with TokenIssuer and ConsoleAddress, because people sign in to"
                                + " the console as this client.");
    }

    @Test
    void aDomainAndItsCertificateGoTogether() {
        String sentence = "DomainName and DomainCertificate go together. Set both, or neither.";

        assertThat(errors(Map.of("DomainName", "denials.example.com"))).containsExactly(sentence);
        assertThat(errors(Map.of("DomainCertificate", "arn:aws:acm:us-east-1:111122223333:certificate/0a1b")))
                .containsExactly(sentence);
    }

    @Test
    void existingDataWithoutOneOfItsPartsIsRefused() {
        EXISTING.keySet().forEach(missing -> {
            Map<String, String> parameters = new HashMap<>(EXISTING);
            parameters.remove(missing);

            assertThat(errors(parameters))
                    .as("without " + missing)
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error).contains(missing).endsWith("."));
        });
    }

    @Test
    void oneBucketForUploadsAndRecordsIsRefused() {
        Map<String, String> parameters = new HashMap<>(EXISTING);
        parameters.put("ExistingRecordsBucket", "overturn-intake-1");

        assertThat(errors(parameters))
                .containsExactly(
                        "ExistingIntakeBucket and ExistingRecordsBucket must be two buckets, because each record"
                                + " would otherwise arrive as an upload.");
    }

    @Test
    void aValueOfAnotherFormIsRefusedWithWhatItMustBe() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("AlarmTopic", "alarms"),
                Map.entry("TokenIssuer", "http://login.example.com"),
                Map.entry("ConsoleAddress", "https://denials.example.com/"),
                Map.entry("DomainName", "https://denials.example.com"),
                Map.entry("DomainCertificate", "certificate"),
                Map.entry("MultiFactor", "on"),
                Map.entry("Dashboard", "true"),
                Map.entry("PracticeAlarms", "maybe"),
                Map.entry("ExistingKey", "alias/overturn"),
                Map.entry("ExistingTable", "a table"),
                Map.entry("ExistingTableStream", "2026-11-30"),
                Map.entry("ExistingIntakeBucket", "s3://intake"),
                Map.entry("ExistingRecordsBucket", "Records"));

        assertThat(wrong)
                .allSatisfy((name, value) -> assertThat(errors(Map.of(name, value)))
                        .singleElement()
                        .asString()
                        .startsWith(name + " must be "));
    }

    @Test
    void everyParameterSaysWhatItIsAndHasADefault() {
        JsonNode template = new ObjectMapper().valueToTree(CloudFormationYaml.read(TEMPLATE));

        assertThat(template.path("Parameters").properties())
                .hasSizeGreaterThan(10)
                .allSatisfy(parameter -> {
                    assertThat(parameter.getValue().path("Description").asText())
                            .matches("(?s)[A-Z].*\\.");
                    assertThat(parameter.getValue().has("Default")).isTrue();
                });
    }

    private static List<String> errors(Map<String, String> parameters) {
        return ParameterCheck.errors(TEMPLATE, parameters);
    }
}
