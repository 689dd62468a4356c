package health.overturn.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rules that template.yaml and storage.yaml must keep.
class TemplateRulesTest {
    private static final Path TEMPLATE = Path.of("../../template.yaml");
    private static final TemplateResolver ROOT = new TemplateResolver(TEMPLATE);
    private static final List<TemplateResolver> RESOLVERS =
            Stream.concat(Stream.of(ROOT), ROOT.nested().values().stream()).toList();
    private static final Set<String> RETAINED_TYPES =
            Set.of("AWS::KMS::Key", "AWS::S3::Bucket", "AWS::DynamoDB::Table", "AWS::Cognito::UserPool");

    @Test
    void noPermissionHasAWildcardExceptForTheObjectsOfAFolder() {
        List<JsonNode> allowed = RESOLVERS.stream()
                .flatMap(resolver -> resolver.resources().values().stream())
                .flatMap(resource -> resource.findValues("Statement").stream())
                .flatMap(JsonNode::valueStream)
                .filter(statement -> statement.path("Effect").asText().equals("Allow"))
                .toList();
        assertThat(allowed).hasSizeGreaterThan(10);
        assertThat(allowed).allSatisfy(statement -> {
            assertThat(statement.path("Action").toString()).doesNotContain("*");
            assertThat(statement.path("Resource").toString().replaceAll("/[a-z]+/\\*", ""))
                    .doesNotContain("*");
        });
    }

    @Test
    void everyRuleTargetHasADeadLetterQueueRetriesAndAnAge() {
        Map<String, JsonNode> rules = ROOT.properties("AWS::Events::Rule");
        assertThat(rules).hasSizeGreaterThanOrEqualTo(2);
        assertThat(rules.values().stream().flatMap(rule -> rule.path("Targets").valueStream()))
                .allSatisfy(target -> {
                    assertThat(target.path("DeadLetterConfig").path("Arn").asText())
                            .startsWith("arn:aws:sqs");
                    assertThat(target.path("RetryPolicy").has("MaximumEventAgeInSeconds"))
                            .isTrue();
                    assertThat(target.path("RetryPolicy").has("MaximumRetryAttempts"))
                            .isTrue();
                });
    }

    @Test
    void everyScheduleIsHourlyPassesItsTimeAndHasADeadLetterQueue() {
        Map<String, JsonNode> schedules = ROOT.properties("AWS::Scheduler::Schedule");
        assertThat(schedules.values().stream()
                        .map(schedule -> schedule.path("Target").path("Arn").asText()))
                .extracting(arn -> arn.substring(arn.lastIndexOf(':') + 1))
                .containsExactlyInAnyOrder(
                        "Reroute", "MiddleLayer", "Escalate", "Triage", "Reconcile", "Snapshot", "Snapshot");
        assertThat(schedules.values()).allSatisfy(schedule -> {
            JsonNode target = schedule.path("Target");
            assertThat(schedule.path("ScheduleExpression").asText()).isEqualTo("cron(0 * * * ? *)");
            assertThat(target.path("Input").asText())
                    .matches("\\{\"scheduledTime\":\"<aws.scheduler.scheduled-time>\",\"cycle\":\"[A-Z_]+\"}");
            assertThat(target.path("DeadLetterConfig").path("Arn").asText()).startsWith("arn:aws:sqs");
            assertThat(target.path("RetryPolicy").has("MaximumEventAgeInSeconds"))
                    .isTrue();
        });
    }

    @Test
    void everyFunctionThatARuleInvokesHasAFailureQueueAndAPermission() {
        Deployment deployment = Deployment.read(TEMPLATE);
        List<FunctionDefinition> invoked = deployment.functions().stream()
                .filter(function -> deployment.rules().stream()
                        .flatMap(rule -> rule.targets().stream())
                        .anyMatch(target -> target.arn().equals(function.async().functionArn())))
                .toList();
        assertThat(invoked)
                .extracting(FunctionDefinition::id)
                .containsExactlyInAnyOrder("Reroute", "MiddleLayer", "Escalate", "Triage", "Reconcile", "Snapshot");
        assertThat(invoked)
                .allSatisfy(function ->
                        assertThat(function.async().failureQueueArn()).isPresent());
        assertThat(ROOT.properties("AWS::Lambda::Permission").values())
                .extracting(permission -> permission.path("FunctionName").asText())
                .containsExactlyInAnyOrder("Reroute", "MiddleLayer", "Escalate", "Triage", "Reconcile", "Snapshot");
    }

    @Test
    void everyFunctionQueueHasDeadLettersAndSixTimesTheTimeout() {
        Deployment deployment = Deployment.read(TEMPLATE);
        List<QueueDefinition> feeding = deployment.queues().stream()
                .filter(queue -> readers(deployment, queue).findAny().isPresent())
                .toList();
        assertThat(feeding).isNotEmpty().allSatisfy(queue -> {
            assertThat(queue.deadLetterQueueArn()).isPresent();
            assertThat(queue.maxReceives()).isEqualTo(3);
            assertThat(readers(deployment, queue))
                    .allSatisfy(reader -> assertThat(queue.visibilityTimeout())
                            .isGreaterThanOrEqualTo(reader.timeout().multipliedBy(6)));
        });
    }

    @Test
    void resourcesWithDataAreRetainedWhenAStackIsDeleted() {
        List<JsonNode> retained = RESOLVERS.stream()
                .flatMap(resolver -> resolver.resources().values().stream())
                .filter(resource ->
                        RETAINED_TYPES.contains(resource.path("Type").asText()))
                .toList();
        assertThat(retained).hasSizeGreaterThanOrEqualTo(RETAINED_TYPES.size()).allSatisfy(resource -> {
            assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(resource.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
        });
    }

    @Test
    void onlyTheIntakeBucketNotifiesEventBridge() {
        assertThat(Deployment.read(TEMPLATE).buckets())
                .containsExactly(new BucketDefinition("intake", true), new BucketDefinition("records", false));
    }

    @Test
    void everyLogGroupHasARetention() {
        assertThat(ROOT.properties("AWS::Logs::LogGroup").values())
                .isNotEmpty()
                .allSatisfy(group ->
                        assertThat(group.path("RetentionInDays").asInt()).isPositive());
    }

    @Test
    void functionsGetTheirTableBucketsAndBus() {
        assertThat(Deployment.read(TEMPLATE).function("RemittanceUploaded").environment())
                .containsEntry("OVERTURN_TABLE", "overturn-table")
                .containsEntry("OVERTURN_INTAKE_BUCKET", "intake")
                .containsEntry("OVERTURN_RECORDS_BUCKET", "records")
                .containsEntry("OVERTURN_BUS", "overturn");
    }

    private static Stream<FunctionDefinition> readers(Deployment deployment, QueueDefinition queue) {
        return deployment.functions().stream()
                .filter(function -> function.triggers().stream()
                        .anyMatch(trigger ->
                                trigger instanceof Trigger.QueueTrigger(String arn, int _) && arn.equals(queue.arn())));
    }
}
