package health.overturn.lambda;

import static health.overturn.lambda.fake.TemplateYaml.list;
import static health.overturn.lambda.fake.TemplateYaml.map;
import static health.overturn.lambda.fake.TemplateYaml.text;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.lambda.fake.TemplateYaml;
import health.overturn.storage.json.Json;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An alarm of monitoring.yaml on a metric of log lines, and the filter that makes the metric.
///
/// The filter's pattern is CloudWatch's for JSON: terms such as `$.held > 0`, all joined by `&&` or all by `||`.
record LineMetric(String pattern, String value, String statistic, long threshold) {
    private static final Path MONITORING = Path.of("../../infrastructure/monitoring.yaml");
    private static final Pattern TERM =
            Pattern.compile("\\(?\\s*\\$\\.(?<path>[A-Za-z0-9.]+) (?<sign>[=>]) (?<value>[^)]+?)\\s*\\)?");

    /// The metric of an alarm, by the alarm's logical id.
    static LineMetric of(String alarm) {
        Map<?, ?> resources = TemplateYaml.resources(MONITORING);
        Map<?, ?> watched = map(map(resources.get(alarm)).get("Properties"));
        Map<?, ?> filter =
                filters(resources.values(), text(watched, "MetricName")).orElseThrow();
        return new LineMetric(
                text(filter, "FilterPattern"),
                text(transformation(filter), "MetricValue"),
                text(watched, "Statistic"),
                Long.parseLong(text(watched, "Threshold")));
    }

    /// The logical ids of the alarms on metrics of log lines.
    static List<String> alarms() {
        return TemplateYaml.resources(MONITORING).entrySet().stream()
                .filter(resource -> text(resource.getValue(), "Type").equals("AWS::CloudWatch::Alarm"))
                .filter(alarm -> text(map(alarm.getValue()).get("Properties"), "Namespace")
                        .startsWith("Overturn/"))
                .map(alarm -> String.valueOf(alarm.getKey()))
                .toList();
    }

    private static Optional<Map<?, ?>> filters(Collection<?> resources, String metric) {
        for (Object resource : resources) {
            if (text(resource, "Type").equals("AWS::Logs::MetricFilter")) {
                Map<?, ?> filter = map(map(resource).get("Properties"));
                if (text(transformation(filter), "MetricName").equals(metric)) {
                    return Optional.of(filter);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<?, ?> transformation(Map<?, ?> filter) {
        return map(list(filter.get("MetricTransformations")).getFirst());
    }

    /// Whether the lines, all written in one period, raise the alarm.
    boolean isRaisedBy(List<String> lines) {
        List<Long> values = values(lines);
        long measured = statistic.equals("Sum")
                ? values.stream().mapToLong(Long::longValue).sum()
                : values.stream().mapToLong(Long::longValue).max().orElse(0);
        return measured > threshold;
    }

    /// The values of the metric that the lines make. CloudWatch charges for each hour with one.
    List<Long> values(List<String> lines) {
        return lines.stream()
                .map(Json::read)
                .filter(this::matches)
                .map(line ->
                        value.startsWith("$.") ? line.path(value.substring(2)).asLong() : Long.parseLong(value))
                .toList();
    }

    private boolean matches(JsonNode line) {
        String terms = pattern.substring(1, pattern.length() - 1).strip();
        return terms.contains("||")
                ? List.of(terms.split("\\|\\|")).stream().anyMatch(term -> holds(term.strip(), line))
                : List.of(terms.split("&&")).stream().allMatch(term -> holds(term.strip(), line));
    }

    private static boolean holds(String term, JsonNode line) {
        Matcher matcher = TERM.matcher(term);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("term: must be $.field = value or $.field > number; got " + term);
        }
        JsonNode field = line.at("/" + matcher.group("path").replace('.', '/'));
        String expected = matcher.group("value");
        return matcher.group("sign").equals(">")
                ? field.isNumber() && field.asLong() > Long.parseLong(expected)
                : field.isTextual() && field.asText().equals(expected.replace("\"", ""));
    }
}
