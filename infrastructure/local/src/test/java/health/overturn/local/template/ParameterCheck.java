package health.overturn.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Checks the parameters of a deployment as CloudFormation does before it makes anything: each against its pattern and
/// its allowed values, then all together against the section `Rules`.
final class ParameterCheck {
    private final JsonNode template;
    private final Map<String, String> given;

    private ParameterCheck(JsonNode template, Map<String, String> given) {
        this.template = template;
        this.given = given;
    }

    /// Returns what is wrong, as sentences of the template.
    static List<String> errors(Path template, Map<String, String> given) {
        ParameterCheck check =
                new ParameterCheck(new ObjectMapper().valueToTree(CloudFormationYaml.read(template)), given);
        List<String> errors = new ArrayList<>(check.wrongValues());
        return errors.isEmpty() ? check.brokenRules() : errors;
    }

    private List<String> wrongValues() {
        List<String> errors = new ArrayList<>();
        template.path("Parameters").properties().forEach(parameter -> {
            JsonNode definition = parameter.getValue();
            String value = value(parameter.getKey());
            if (definition.has("AllowedPattern")
                    && !value.matches(definition.path("AllowedPattern").asText())) {
                errors.add(parameter.getKey() + " "
                        + definition.path("ConstraintDescription").asText());
            }
            if (definition.has("AllowedValues")
                    && definition
                            .path("AllowedValues")
                            .valueStream()
                            .noneMatch(allowed -> allowed.asText().equals(value))) {
                errors.add(parameter.getKey() + " must be one of " + definition.path("AllowedValues"));
            }
        });
        return errors;
    }

    private List<String> brokenRules() {
        List<String> broken = new ArrayList<>();
        for (JsonNode rule : template.path("Rules")) {
            if (isTrue(rule.path("RuleCondition"))) {
                rule.path("Assertions")
                        .valueStream()
                        .filter(assertion -> !isTrue(assertion.path("Assert")))
                        .forEach(assertion ->
                                broken.add(assertion.path("AssertDescription").asText()));
            }
        }
        return broken;
    }

    private boolean isTrue(JsonNode condition) {
        JsonNode argument = condition.elements().next();
        return switch (condition.fieldNames().next()) {
            case "Fn::Equals" -> text(argument.get(0)).equals(text(argument.get(1)));
            case "Fn::Not" -> !isTrue(argument.get(0));
            case "Fn::And" -> argument.valueStream().allMatch(this::isTrue);
            case "Fn::Or" -> argument.valueStream().anyMatch(this::isTrue);
            default -> throw new IllegalArgumentException("rule: must be Equals, Not, And or Or; got " + condition);
        };
    }

    private String text(JsonNode operand) {
        return operand.has("Ref") ? value(operand.path("Ref").asText()) : operand.asText();
    }

    private String value(String parameter) {
        return given.getOrDefault(
                parameter,
                template.path("Parameters").path(parameter).path("Default").asText());
    }
}
