package health.overturn.local.suite;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Runs the suite of the intake against the server at AWS_ENDPOINT_URL.
class EndpointIntakeTest extends IntakeSuite {
    @Override
    SuiteTarget start(Path folder) {
        String address = System.getenv().getOrDefault("AWS_ENDPOINT_URL", "");
        Assumptions.assumeFalse(
                address.isEmpty(), "AWS_ENDPOINT_URL is not set to a server with S3, DynamoDB and EventBridge");
        return new SuiteEndpoint(URI.create(address), folder);
    }
}
