package health.overturn.local.function;

import health.overturn.local.template.FunctionDefinition;
import java.nio.file.Path;
import java.util.Map;

/// What a process of a function needs: the definition, the variables of this stack, a class path and a folder for its
/// log.
public record LaunchSpec(FunctionDefinition function, Map<String, String> variables, String classPath, Path logFolder) {

    public LaunchSpec {
        variables = Map.copyOf(variables);
    }
}
