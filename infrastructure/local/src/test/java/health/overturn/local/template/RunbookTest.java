package health.overturn.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds the alarms of monitoring.yaml against the runbook and against the tests that inject their faults.
class RunbookTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path STACK_ALARM_TEST =
            Path.of("src/test/java/health/overturn/local/stack/StackAlarmTest.java");
    private static final Pattern SECTION = Pattern.compile("(?m)^## ([A-Za-z]+)$");
    private static final Pattern RAISES = Pattern.compile("void a[A-Za-z]+Raises([A-Za-z]+)\\(");

    /// One machine has no account whose concurrency could run out.
    private static final String ONLY_ON_AWS = "FunctionsThrottled";

    @Test
    void everyAlarmHasASectionAndEverySectionAnAlarm() throws IOException {
        assertThat(found(SECTION, ROOT.resolve("docs/runbook.md"))).isEqualTo(alarms().keySet());
    }

    @Test
    void everyAlarmOnAMetricOfAwsHasATestThatInjectsItsFault() throws IOException {
        Set<String> onAws = alarms().entrySet().stream()
                .filter(alarm -> alarm.getValue().path("Namespace").asText().startsWith("AWS/"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        onAws.remove(ONLY_ON_AWS);

        assertThat(found(RAISES, STACK_ALARM_TEST)).isEqualTo(onAws);
    }

    @Test
    void everyAlarmSaysWhatToDoAndIgnoresAnHourWithoutData() {
        assertThat(alarms().values()).hasSizeGreaterThan(10).allSatisfy(alarm -> {
            assertThat(alarm.path("AlarmDescription").asText()).matches("[A-Z].*\\. .*\\.");
            assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("notBreaching");
            assertThat(alarm.has("AlarmActions")).isTrue();
        });
    }

    private static Map<String, JsonNode> alarms() {
        return new TreeMap<>(new TemplateResolver(ROOT.resolve("infrastructure/monitoring.yaml"))
                .resources().entrySet().stream()
                        .filter(resource ->
                                resource.getValue().path("Type").asText().equals("AWS::CloudWatch::Alarm"))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                resource -> resource.getValue().path("Properties"))));
    }

    private static Set<String> found(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
