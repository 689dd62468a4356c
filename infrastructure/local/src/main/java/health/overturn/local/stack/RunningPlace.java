package health.overturn.local.stack;

import health.overturn.local.template.Deployment;
import health.overturn.local.transfer.TransferEndpoint;
import java.net.URI;
import java.util.Map;
import picocli.CommandLine.Option;

/// The options that name the local stack that runs on this machine.
final class RunningPlace {
    private static final String HOST = "http://127.0.0.1:";

    @SuppressWarnings("UnusedVariable") // the option has no value; it chooses this place
    @Option(names = "--running", required = true, description = "the local stack that runs now")
    private boolean running;

    @Option(
            names = "--s3-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_S3_PORT:-9000}",
            description = "port of its S3 (default: ${DEFAULT-VALUE})")
    private int s3Port;

    @Option(
            names = "--dynamodb-port",
            paramLabel = "PORT",
            defaultValue = "${env:OVERTURN_DYNAMODB_PORT:-8000}",
            description = "port of its DynamoDB (default: ${DEFAULT-VALUE})")
    private int dynamodbPort;

    TransferEndpoint endpoint(Deployment deployment) {
        return new TransferEndpoint(
                Clients.dynamodb(URI.create(HOST + dynamodbPort)),
                Clients.s3(URI.create(HOST + s3Port)),
                deployment.tables().getFirst().name(),
                Map.of(
                        TransferEndpoint.INTAKE, deployment.intakeBucket(),
                        TransferEndpoint.RECORDS, deployment.recordsBucket()),
                createdAt -> {});
    }
}
