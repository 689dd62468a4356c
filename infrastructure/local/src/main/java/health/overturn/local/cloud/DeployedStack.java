package health.overturn.local.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/// A stack on AWS, as its outputs and parameters describe it.
record DeployedStack(String name, Map<String, String> outputs, Map<String, String> parameters) {
    DeployedStack {
        outputs = Map.copyOf(outputs);
        parameters = Map.copyOf(parameters);
    }

    /// @throws CloudException if there is no such stack in the region, or it is not deployed completely
    static DeployedStack find(CloudFormationClient cloudFormation, String name) {
        try {
            Stack stack = cloudFormation
                    .describeStacks(request -> request.stackName(name))
                    .stacks()
                    .getFirst();
            return new DeployedStack(
                    name,
                    stack.outputs().stream().collect(Collectors.toMap(Output::outputKey, Output::outputValue)),
                    stack.parameters().stream()
                            .collect(Collectors.toMap(Parameter::parameterKey, DeployedStack::valueOf)));
        } catch (CloudFormationException refused) {
            throw new CloudException(
                    "could not find stack %s: %s; check --stack, --region and the credentials"
                            .formatted(name, refused.getMessage()),
                    refused);
        }
    }

    private static String valueOf(Parameter parameter) {
        return parameter.parameterValue() == null ? "" : parameter.parameterValue();
    }

    /// @throws CloudException if the stack has no such output
    String output(String key) {
        return find(key)
                .orElseThrow(() -> new CloudException(
                        "stack %s has no output %s; deploy this version of the template first".formatted(name, key)));
    }

    /// An output that some deployments lack.
    Optional<String> find(String key) {
        return Optional.ofNullable(outputs.get(key));
    }

    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }
}
