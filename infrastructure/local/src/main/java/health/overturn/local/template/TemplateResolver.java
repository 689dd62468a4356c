package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Resolves the intrinsic functions of one template file to local values. Parameters have their defaults.
final class TemplateResolver {
    static final String STACK_NAME = "overturn";
    /// As a property's value it means that the resource has no such property.
    private static final String NO_VALUE = "AWS::NoValue";

    private static final String ARN_FORMAT = "arn:aws:%s:us-east-1:000000000000:%s";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}!]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> PSEUDO_PARAMETERS = Map.of(
            "AWS::StackName", STACK_NAME,
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

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    Map<String, TemplateResolver> nested() {
        return nested;
    }

    Map<String, JsonNode> resources() {
        return template.path("Resources").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /// Returns the resolved properties of the resources of this type, by logical id.
    Map<String, JsonNode> properties(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        resources().forEach((id, resource) -> {
            if (resource.path("Type").asText().equals(type)) {
                found.put(id, resolve(resource.path("Properties")));
            }
        });
        return found;
    }

    JsonNode globals(String section) {
        return resolve(template.path("Globals").path(section));
    }

    /// Returns the value of `!Ref`: the name of a bucket, table or bus, else the logical id.
    String nameOf(String id) {
        JsonNode resource = template.path("Resources").path(id);
        return switch (resource.path("Type").asText()) {
            case "AWS::S3::Bucket" -> id.replace("Bucket", "").toLowerCase(Locale.ROOT);
            case "AWS::DynamoDB::Table" -> STACK_NAME + "-" + id.toLowerCase(Locale.ROOT);
            case "AWS::Events::EventBus" ->
                resolve(resource.path("Properties").path("Name")).asText();
            default -> id;
        };
    }

    String arnOf(String id) {
        return switch (template.path("Resources").path(id).path("Type").asText()) {
            case "AWS::S3::Bucket" -> "arn:aws:s3:::" + nameOf(id);
            case "AWS::DynamoDB::Table" -> ARN_FORMAT.formatted("dynamodb", "table/" + nameOf(id));
            case "AWS::Events::EventBus" -> ARN_FORMAT.formatted("events", "event-bus/" + nameOf(id));
            case "AWS::SQS::Queue" -> ARN_FORMAT.formatted("sqs", id);
            case "AWS::Serverless::Function" -> ARN_FORMAT.formatted("lambda", "function:" + id);
            case "AWS::IAM::Role" -> "arn:aws:iam::000000000000:role/" + id;
            default -> ARN_FORMAT.formatted("local", id);
        };
    }

    JsonNode resolve(JsonNode value) {
        if (value.isObject() && value.size() == 1) {
            String key = value.fieldNames().next();
            if (key.equals("Ref") || key.startsWith("Fn::")) {
                return applyFunction(key, value.get(key));
            }
        }
        if (value.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> {
                JsonNode resolved = resolve(field.getValue());
                if (!resolved.isMissingNode()) {
                    fields.put(field.getKey(), resolved);
                }
            });
            return JSON.valueToTree(fields);
        }
        return value.isArray()
                ? JSON.valueToTree(value.valueStream().map(this::resolve).toList())
                : value;
    }

    private JsonNode chosen(JsonNode branches) {
        return branches.get(isTrue(findCondition(branches.get(0).asText())) ? 1 : 2);
    }

    private JsonNode applyFunction(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" ->
                argument.asText().equals(NO_VALUE)
                        ? MissingNode.getInstance()
                        : textNode(resolveRef(argument.asText()));
            case "Fn::GetAtt" ->
                textNode(resolveAttribute(argument.isArray() ? join(argument, ".") : argument.asText()));
            case "Fn::Sub" -> textNode(substitute(argument));
            case "Fn::Join" ->
                textNode(join(resolve(argument.get(1)), argument.get(0).asText()));
            case "Fn::If" -> resolve(chosen(argument));
            default ->
                throw new IllegalArgumentException(
                        "%s: unknown intrinsic function \"%s\"; allowed: Ref, Fn::GetAtt, Fn::If, Fn::Join, Fn::Sub"
                                .formatted(fileName(), name));
        };
    }

    private boolean isTrue(JsonNode condition) {
        JsonNode argument = condition.elements().next();
        return switch (condition.fieldNames().next()) {
            case "Fn::Equals" -> resolve(argument.get(0)).equals(resolve(argument.get(1)));
            case "Fn::Not" -> !isTrue(argument.get(0));
            case "Fn::And" -> argument.valueStream().allMatch(this::isTrue);
            case "Condition" -> isTrue(findCondition(argument.asText()));
            default ->
                throw new IllegalArgumentException(
                        "condition: must be Equals, Not, And or Condition; got " + condition);
        };
    }

    private JsonNode findCondition(String name) {
        return template.path("Conditions").path(name);
    }

    private String resolveRef(String name) {
        if (PSEUDO_PARAMETERS.containsKey(name)) {
            return String.valueOf(PSEUDO_PARAMETERS.get(name));
        }
        JsonNode parameter = template.path("Parameters").path(name);
        return parameter.isMissingNode()
                ? nameOf(requireResource(name))
                : parameter.path("Default").asText();
    }

    private String resolveAttribute(String path) {
        List<String> parts = List.of(path.split("\\.", 3));
        TemplateResolver nestedTemplate = nested.get(parts.getFirst());
        if (nestedTemplate != null) {
            JsonNode output = nestedTemplate.template.path("Outputs").path(parts.getLast());
            if (output.isMissingNode()) {
                throw new IllegalArgumentException("%s: unknown output \"%s\"".formatted(fileName(), path));
            }
            return nestedTemplate.resolve(output.path("Value")).asText();
        }
        String arn = arnOf(requireResource(parts.getFirst()));
        return parts.getLast().equals("StreamArn") ? arn + "/stream/local" : arn;
    }

    private String substitute(JsonNode argument) {
        JsonNode variables = argument.isArray() ? resolve(argument.get(1)) : JSON.createObjectNode();
        Matcher matcher =
                PLACEHOLDER.matcher(argument.isArray() ? argument.get(0).asText() : argument.asText());
        return matcher.replaceAll(match -> {
            String name = match.group(1);
            String value = variables.has(name)
                    ? variables.get(name).asText()
                    : name.contains(".") ? resolveAttribute(name) : resolveRef(name);
            return Matcher.quoteReplacement(value);
        });
    }

    private String requireResource(String id) {
        if (!template.path("Resources").has(id)) {
            throw new IllegalArgumentException("%s: unknown resource \"%s\"".formatted(fileName(), id));
        }
        return id;
    }

    private static String join(JsonNode parts, String separator) {
        return parts.valueStream().map(JsonNode::asText).collect(Collectors.joining(separator));
    }

    private static JsonNode textNode(String text) {
        return JSON.getNodeFactory().textNode(text);
    }
}
