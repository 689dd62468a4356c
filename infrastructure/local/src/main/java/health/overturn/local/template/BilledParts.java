package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The parts of the templates that cost money while nothing happens.
///
/// @param alarms those that every deployment has
/// @param practiceAlarms those of the parameter `PracticeAlarms`
/// @param alarmMetrics the most metrics that one alarm watches, by which an alarm is charged
/// @param polledQueues queues that Lambda polls for a function
/// @param hourlySchedules schedules that invoke a function every hour
/// @param megabytes the memory of a function
public record BilledParts(
        int keys,
        int alarms,
        int practiceAlarms,
        int alarmMetrics,
        int dashboards,
        int polledQueues,
        int hourlySchedules,
        int megabytes) {

    /// Reads this template and its nested ones.
    public static BilledParts read(Path template) {
        TemplateResolver root = new TemplateResolver(template);
        List<JsonNode> resources = Stream.concat(Stream.of(root), root.nested().values().stream())
                .flatMap(resolver -> resolver.resources().values().stream())
                .toList();
        List<JsonNode> alarms = resources.stream()
                .filter(each -> isA("AWS::CloudWatch::Alarm", each))
                .toList();
        List<FunctionDefinition> functions = Deployment.read(template).functions();
        int optional =
                (int) alarms.stream().filter(alarm -> alarm.has("Condition")).count();
        return new BilledParts(
                count("AWS::KMS::Key", resources),
                alarms.size() - optional,
                optional,
                alarms.stream()
                        .mapToInt(alarm -> Math.max(
                                1, alarm.path("Properties").path("Metrics").size()))
                        .max()
                        .orElse(0),
                count("AWS::CloudWatch::Dashboard", resources),
                (int) functions.stream()
                        .flatMap(function -> function.triggers().stream())
                        .filter(Trigger.QueueTrigger.class::isInstance)
                        .count(),
                count("AWS::Scheduler::Schedule", resources),
                functions.stream().mapToInt(FunctionDefinition::megabytes).max().orElse(0));
    }

    private static int count(String type, List<JsonNode> resources) {
        return (int) resources.stream().filter(each -> isA(type, each)).count();
    }

    private static boolean isA(String type, JsonNode resource) {
        return resource.path("Type").asText().equals(type);
    }
}
