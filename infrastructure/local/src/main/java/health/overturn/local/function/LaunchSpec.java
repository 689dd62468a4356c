package health.overturn.local.function;

import health.overturn.local.access.OwnerOnly;
import health.overturn.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// What it takes to start an instance of a function.
///
/// @param variables the environment variables of this stack, such as endpoints and credentials
/// @param logFolder gets the output of the function's instances, in `{function}.log`
public record LaunchSpec(FunctionDefinition function, Map<String, String> variables, Path logFolder) {

    public LaunchSpec {
        variables = Map.copyOf(variables);
    }

    /// Returns the environment variables that Lambda gives an instance.
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(function.environment());
        environment.putAll(variables);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.id());
        environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.megabytes()));
        environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        environment.put("TZ", ":UTC");
        return environment;
    }

    String functionArn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + function.id();
    }

    Path logFile() {
        return OwnerOnly.createFile(logFolder.resolve(function.id() + ".log"));
    }
}
