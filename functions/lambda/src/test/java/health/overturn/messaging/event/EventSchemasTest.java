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

/// The bus of all tests takes only what follows its schema; here the schemas are held against the code.
class EventSchemasTest {
    private static final Pattern KIND = Pattern.compile("\"([A-Z][a-z]+( [A-Z][a-z]+)+)\"");

    @Test
    void everyKindThatTheCodeTellsHasASchemaAndEverySchemaItsKind() throws IOException {
        Set<String> told = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/health/overturn"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String code = Files.readString(file);
                if (code.contains("Bus")) {
                    KIND.matcher(code).results().forEach(match -> told.add(match.group(1)));
                }
            }
        }

        assertThat(EventSchemas.kinds()).hasSizeGreaterThanOrEqualTo(10).isEqualTo(told);
    }

    @Test
    void aDetailWithAFieldThatNobodyNamedOrWithoutOneThatIsNeededIsAFault() {
        ObjectNode detail =
                Json.object().put("schema", 1).put("id", "F-1.upload-refused").put("file", "F-1");

        assertThat(EventSchemas.faults("Upload Refused", detail)).hasSize(1);
        assertThat(EventSchemas.faults("Upload Refused", detail.put("reason", "an invented one")))
                .isEmpty();
        assertThat(EventSchemas.faults("Upload Refused", detail.put("patient", "MARKED")))
                .hasSize(1);
        assertThat(EventSchemas.faults("Something Else", detail)).hasSize(1);
    }

    @Test
    void aSchemaIsNamedAfterItsKindAndListedInTheReadme() throws IOException {
        String readme = Files.readString(Path.of("../../infrastructure/events/README.md"));

        assertThat(EventSchemas.kinds())
                .allSatisfy(kind -> assertThat(readme)
                        .contains("[" + kind + "]("
                                + kind.toLowerCase(Locale.ROOT).replace(' ', '-') + ".v1.json)"));
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
    void theConstantsOfAMoveAreThoseOfTheCode(String place, String one) {
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
                        Arrays.stream(values).anyMatch(value -> value.name().equals(one)))
                .filter(values -> values.length == constants(place).size())
                .findFirst()
                .orElseThrow();

        assertThat(constants(place))
                .containsExactly(Arrays.stream(constants).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void aMoveIsOneOfThoseThatTheCodeKnows() {
        assertThat(constants("/move")).hasSize(Move.class.getPermittedSubclasses().length);
        assertThat(constants("/after/properties/state")).hasSize(DenialState.class.getPermittedSubclasses().length);
    }

    @Test
    void aRunIsOneOfARoutine() {
        assertThat(EventSchemas.at("Run Due", "/properties/cycle/enum"))
                .extracting(JsonNode::asText)
                .containsExactly(Arrays.stream(ScheduledJob.values())
                        .map(ScheduledJob::name)
                        .toArray(String[]::new));
    }

    private static List<String> constants(String place) {
        return EventSchemas.at("Denial Moved", "/properties" + place + "/enum")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }
}
