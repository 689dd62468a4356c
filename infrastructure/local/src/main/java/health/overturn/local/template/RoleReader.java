package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads the execution roles of one template file: those that functions name with `Role`, and those that SAM makes from
/// a function's `Policies`.
final class RoleReader {
    private static final List<String> READ_STREAM = List.of(
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams");
    private static final List<String> POLL_QUEUE =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");

    private final TemplateResolver resolver;
    private final Map<String, JsonNode> roles;
    private final Map<String, JsonNode> managedPolicies;

    private RoleReader(TemplateResolver resolver) {
        this.resolver = resolver;
        this.roles = resolver.properties("AWS::IAM::Role");
        this.managedPolicies = resolver.properties("AWS::IAM::ManagedPolicy");
    }

    static List<RoleDefinition> read(TemplateResolver resolver) {
        RoleReader reader = new RoleReader(resolver);
        Map<String, Set<String>> functionsByRole = new TreeMap<>();
        List<RoleDefinition> definitions = new ArrayList<>();
        resolver.properties("AWS::Serverless::Function").forEach((function, properties) -> {
            if (properties.has("Role")) {
                functionsByRole
                        .computeIfAbsent(properties.path("Role").asText(), arn -> new TreeSet<>())
                        .add(function);
            } else {
                definitions.add(reader.generatedRole(function, properties));
            }
        });
        functionsByRole.forEach((arn, functions) -> definitions.add(reader.writtenRole(arn, functions)));
        return definitions;
    }

    private RoleDefinition writtenRole(String arn, Set<String> functions) {
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        JsonNode role = roles.get(name);
        if (role == null) {
            throw new IllegalArgumentException("%s: the role of %s must be in this template; got %s"
                    .formatted(resolver.fileName(), functions, arn));
        }
        List<StatementDefinition> statements = new ArrayList<>();
        role.path("Policies")
                .forEach(policy -> statements.addAll(StatementDefinition.ofPolicy(
                        policy.path("PolicyName").asText(), policy.path("PolicyDocument"))));
        role.path("ManagedPolicyArns").forEach(policy -> statements.addAll(managedStatements(name, policy)));
        return new RoleDefinition(name, functions, statements);
    }

    private List<StatementDefinition> managedStatements(String role, JsonNode reference) {
        JsonNode policy = managedPolicies.get(reference.asText());
        if (policy == null) {
            throw new IllegalArgumentException("%s: managed policies of role %s must be in this template; got %s"
                    .formatted(resolver.fileName(), role, reference.asText()));
        }
        return StatementDefinition.ofPolicy(reference.asText(), policy.path("PolicyDocument"));
    }

    /// SAM adds the policies that the function's triggers and its failure queue need.
    private RoleDefinition generatedRole(String function, JsonNode properties) {
        List<StatementDefinition> statements = new ArrayList<>();
        for (JsonNode policy : properties.path("Policies")) {
            if (!policy.has("Statement")) {
                throw new IllegalArgumentException("%s: Policies of %s must be statements; got %s"
                        .formatted(resolver.fileName(), function, policy));
            }
            statements.addAll(StatementDefinition.ofPolicy(function, policy));
        }
        properties.path("Events").forEach(event -> addTriggerPolicies(statements, event));
        addFailurePolicy(statements, properties.path("EventInvokeConfig"));
        return new RoleDefinition(function + "Role", Set.of(function), statements);
    }

    private static void addTriggerPolicies(List<StatementDefinition> statements, JsonNode event) {
        switch (event.path("Type").asText()) {
            case "DynamoDB" -> statements.add(allow("AWSLambdaDynamoDBExecutionRole", READ_STREAM, "*"));
            case "SQS" -> statements.add(allow("AWSLambdaSQSQueueExecutionRole", POLL_QUEUE, "*"));
            default -> {
                return;
            }
        }
        addFailurePolicy(statements, event.path("Properties"));
    }

    private static void addFailurePolicy(List<StatementDefinition> statements, JsonNode properties) {
        JsonNode queue = properties.path("DestinationConfig").path("OnFailure").path("Destination");
        if (!queue.isMissingNode()) {
            statements.add(allow("OnFailure", List.of("sqs:SendMessage"), queue.asText()));
        }
    }

    private static StatementDefinition allow(String id, List<String> actions, String resource) {
        return new StatementDefinition(id, true, actions, List.of(resource), List.of());
    }
}
