package health.overturn.local.function;

import health.overturn.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.Map;

/// What it takes to start a process of a function.
///
/// @param variables the environment variables of this stack, such as endpoints and credentials
/// @param logFolder gets the output of the function's processes, in `{function}.log`
public record LaunchSpec(FunctionDefinition function, Map<String, String> variables, String classPath, Path logFolder) {

    public LaunchSpec {
        variables = Map.copyOf(variables);
    }
}
