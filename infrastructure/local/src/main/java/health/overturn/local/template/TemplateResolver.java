package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One template file with its intrinsic functions resolved to local values. Parameters take their defaults.
final class TemplateResolver {
    static final String STACK = "overturn";
    private static final String ARN = "arn:aws:%s:us-east-1:000000000000:%s";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}!]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::StackName", STACK,
            "AWS::Region", "us-east-1",
            "AWS::AccountId", "000000000000",
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com");

    private final Path file;
    private final JsonNode template;
    private final Map<String, TemplateResolver> nested = new TreeMap<>();

    TemplateResolver(Path file) {
        this.file = file;
        this.template = JSON.valueToTree(CloudFormationYaml.read(file));
        resources().forEach((id, resource) -> {
            if (resource.path("Type").asText().equals("AWS::Serverless::Application")) {
                String location = resource.path("Properties").path("Location").asText();
                nested.put(id, new TemplateResolver(file.resolveSibling(location)));
            }
        });
    }

    Map<String, TemplateResolver> nested() {
        return nested;
    }

    Map<String, JsonNode> resources() {
        return template.path("Resources").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /// The resolved properties of the resources of this type, by logical id.
    Map<String, JsonNode> properties(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        resources().forEach((id, resource) -> {
            if (resource.path("Type").asText().equals(type)) {
                found.put(id, resolved(resource.path("Properties")));
            }
        });
        return found;
    }

    JsonNode globals(String section) {
        return resolved(template.path("Globals").path(section));
    }

    /// What `!Ref` gives: a bucket's, table's or bus's name, else the logical id.
    String name(String id) {
        JsonNode resource = template.path("Resources").path(id);
        return switch (resource.path("Type").asText()) {
            case "AWS::S3::Bucket" -> id.replace("Bucket", "").toLowerCase(Locale.ROOT);
            case "AWS::DynamoDB::Table" -> STACK + "-" + id.toLowerCase(Locale.ROOT);
            case "AWS::Events::EventBus" ->
                resolved(resource.path("Properties").path("Name")).asText();
            default -> id;
        };
    }

    String arn(String id) {
        return switch (template.path("Resources").path(id).path("Type").asText()) {
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + name(id);
            case "AWS::DynamoDB::Table" -> ARN.formatted("dynamodb", "table/" + name(id));
            case "AWS::Events::EventBus" -> ARN.formatted("events", "event-bus/" + name(id));
            case "AWS::SQS::Queue" -> ARN.formatted("sqs", id);
            case "AWS::Serverless::Function" -> ARN.formatted("lambda", "function:" + id);
            default -> ARN.formatted("local", id);
        };
    }

    JsonNode resolved(JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            String key = value.fieldNames().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return function(key, value.get(key));
            }
        }
        if (value.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), resolved(field.getValue())));
            return JSON.valueToTree(fields);
        }
        return value.isArray()
                ? JSON.valueToTree(value.valueStream().map(this::resolved).toList())
                : value;
    }

    private JsonNode function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> text(ref(argument.asText()));
            case "Fn::GetAtt" -> text(attribute(argument.isArray() ? joined(argument, ".") : argument.asText()));
            case "Fn::Sub" -> text(substituted(argument));
            case "Fn::Join" ->
                text(joined(resolved(argument.get(1)), argument.get(0).asText()));
            case "Fn::If" ->
                resolved(argument.get(holds(condition(argument.get(0).asText())) ? 1 : 2));
            default ->
                throw new IllegalArgumentException(
                        "%s: expected an intrinsic function that the local stack knows but was %s"
                                .formatted(file.getFileName(), name));
        };
    }

    private boolean holds(JsonNode condition) {
        JsonNode argument = condition.elements().next();
        return switch (condition.fieldNames().next()) {
            case "Fn::Equals" -> resolved(argument.get(0)).equals(resolved(argument.get(1)));
            case "Fn::Not" -> !holds(argument.get(0));
            case "Condition" -> holds(condition(argument.asText()));
            default -> throw new IllegalArgumentException("condition: expected Equals or Not but was " + condition);
        };
    }

    private JsonNode condition(String name) {
        return template.path("Conditions").path(name);
    }

    private String ref(String name) {
        if (PSEUDO.containsKey(name)) {
            return String.valueOf(PSEUDO.get(name));
        }
        JsonNode parameter = template.path("Parameters").path(name);
        return parameter.isMissingNode()
                ? name(known(name))
                : parameter.path("Default").asText();
    }

    private String attribute(String path) {
        List<String> parts = List.of(path.split("\\.", 3));
        TemplateResolver inner = nested.get(parts.getFirst());
        if (inner != null) {
            JsonNode output = inner.template.path("Outputs").path(parts.getLast());
            if (output.isMissingNode()) {
                throw new IllegalArgumentException(
                        "%s: expected an output but was %s".formatted(file.getFileName(), path));
            }
            return inner.resolved(output.path("Value")).asText();
        }
        String arn = arn(known(parts.getFirst()));
        return parts.getLast().equals("StreamArn") ? arn + "/stream/local" : arn;
    }

    private String substituted(JsonNode argument) {
        JsonNode given = argument.isArray() ? resolved(argument.get(1)) : JSON.createObjectNode();
        Matcher matcher = PLACE.matcher(argument.isArray() ? argument.get(0).asText() : argument.asText());
        return matcher.replaceAll(match -> {
            String name = match.group(1);
            String value =
                    given.has(name) ? given.get(name).asText() : name.contains(".") ? attribute(name) : ref(name);
            return Matcher.quoteReplacement(value);
        });
    }

    private String known(String id) {
        if (!template.path("Resources").has(id)) {
            throw new IllegalArgumentException("%s: expected a resource but was %s".formatted(file.getFileName(), id));
        }
        return id;
    }

    private static String joined(JsonNode parts, String with) {
        return parts.valueStream().map(JsonNode::asText).collect(Collectors.joining(with));
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }
}
