package health.overturn.local.stack;

import health.overturn.local.bus.LocalEventBus;
import health.overturn.local.template.Deployment;
import java.util.List;
import java.util.stream.Stream;

/// Finds the parts of a template that do not run here.
final class UnsupportedParts {
    private UnsupportedParts() {}

    static List<String> of(Deployment deployment, StackOptions options, LocalEventBus bus) {
        Stream<String> unreadStreams = options.dynamodb().isEmpty()
                ? Stream.empty()
                : deployment.functions().stream()
                        .filter(function -> !function.streamTriggers().isEmpty())
                        .map(function -> "function %s, stream of another DynamoDB".formatted(function.id()));
        return Stream.concat(bus.unsupportedTargets().stream(), unreadStreams).toList();
    }
}
