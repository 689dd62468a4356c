package health.overturn.local.command;

import health.overturn.local.access.AccessKey;
import health.overturn.local.stack.Clients;
import health.overturn.local.stack.StackEnvironment;
import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.TransferEndpoint;
import java.net.URI;
import java.util.Map;
import java.util.Objects;

/// The storage of a local stack that runs now.
final class RunningPlace {
    private RunningPlace() {}

    /// Returns the storage of the stack that prints these environment variables.
    static TransferEndpoint endpoint(Map<String, String> variables, Deployment deployment) {
        AccessKey key = StackEnvironment.keyOf(variables);
        return new TransferEndpoint(
                Clients.dynamodb(address(variables, "AWS_ENDPOINT_URL_DYNAMODB"), key),
                Clients.s3(address(variables, "AWS_ENDPOINT_URL_S3"), key),
                deployment.tables().getFirst().name(),
                Map.of(
                        TransferEndpoint.INTAKE, deployment.intakeBucket(),
                        TransferEndpoint.RECORDS, deployment.recordsBucket()),
                createdAt -> {});
    }

    private static URI address(Map<String, String> variables, String name) {
        return URI.create(Objects.requireNonNull(variables.get(name)));
    }
}
