package health.overturn.local.suite;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The intake's suite on whatever answers at AWS_ENDPOINT_URL.
class EndpointIntakeTest extends IntakeSuite {
    @Override
    SuiteTarget start(Path folder) {
        String address = System.getenv().getOrDefault("AWS_ENDPOINT_URL", "");
        Assumptions.assumeFalse(
                address.isEmpty(), "AWS_ENDPOINT_URL names no place with S3, DynamoDB and EventBridge to run on");
        return new SuiteEndpoint(URI.create(address), folder);
    }
}
