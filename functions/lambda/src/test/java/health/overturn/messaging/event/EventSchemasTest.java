package health.overturn.messaging.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.lambda.fake.EventSchemas;
import health.overturn.storage.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Compares the schemas of events with the code. The fake event bus of all tests checks events against the schemas.
class EventSchemasTest {
    private static final Pattern DETAIL_TYPE = Pattern.compile("\"([A-Z][a-z]+( [A-Z][a-z]+)+)\"");

    @Test
    void everyPublishedEventHasASchemaAndViceVersa() throws IOException {
        Set<String> published = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/health/overturn"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("Bus")) {
                    DETAIL_TYPE.matcher(code).results().forEach(match -> published.add(match.group(1)));
                }
            }
        }

        assertThat(EventSchemas.detailTypes()).hasSizeGreaterThanOrEqualTo(10).isEqualTo(published);
    }

    @Test
    void unknownAndMissingFieldsAreErrors() {
        ObjectNode detail =
                Json.object().put("schema", 1).put("id", "F-1.upload-refused").put("file", "F-1");

        assertThat(EventSchemas.errors("Upload Refused", detail)).hasSize(1);
        assertThat(EventSchemas.errors("Upload Refused", detail.put("reason", "an invented one")))
                .isEmpty();
        assertThat(EventSchemas.errors("Upload Refused", detail.put("patient", "MARKED")))
                .hasSize(1);
        assertThat(EventSchemas.errors("Something Else", detail)).hasSize(1);
    }

    @Test
    void everySchemaIsListedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../../infrastructure/events/README.md"));

        assertThat(EventSchemas.detailTypes())
                .allSatisfy(detailType -> assertThat(readme)
                        .contains("[" + detailType + "]("
                                + detailType.toLowerCase(Locale.ROOT).replace(' ', '-') + ".v1.json)"));
    }

    @ParameterizedTest
    @CsvSource({
        "/by/properties/kind, PERSON",
        "/by/properties/role, BILLER",
        "/action, APPEAL",
        "/after/properties/category, CODING",
        "/after/properties/outcome, PAID",
        "/after/properties/resolvedBy, FACTS",
        "/after/properties/deadlines/items/properties/kind, RECORDS"
    })
    void enumsOfTheMoveSchemaMatchTheCode(String pointer, String constant) {
        List<Enum<?>[]> all = List.of(
                LoggedMove.Kind.values(),
                Role.values(),
                TouchAction.values(),
                Category.values(),
                DenialOutcome.values(),
                DenialState.ResolvedBy.values(),
                Deadline.Kind.values());
        Enum<?>[] constants = all.stream()
                .filter(values ->
                        Arrays.stream(values).anyMatch(value -> value.name().equals(constant)))
                .filter(values -> values.length == constants(pointer).size())
                .findFirst()
                .orElseThrow();

        assertThat(constants(pointer))
                .containsExactly(Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void theMoveSchemaListsEveryMoveAndState() {
        assertThat(constants("/move")).hasSize(Move.class.getPermittedSubclasses().length);
        assertThat(constants("/after/properties/state")).hasSize(DenialState.class.getPermittedSubclasses().length);
    }

    @Test
    void theRunSchemaListsEveryScheduledJob() {
        assertThat(EventSchemas.schemaAt("Run Due", "/properties/cycle/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(Arrays.stream(ScheduledJob.values())
                        .map(ScheduledJob::name)
                        .toArray(String[]::new));
    }

    private static List<String> constants(String pointer) {
        return EventSchemas.schemaAt("Denial Moved", "/properties" + pointer + "/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
