package health.overturn.local.suite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// Runs the suite of the intake on LocalStack, if there is a container engine. The default image is the last one that
/// needs no token. `-Doverturn.localstack.image` names another one, which gets LOCALSTACK_AUTH_TOKEN if it is set.
class LocalStackIntakeTest extends IntakeSuite {
    private static final String IMAGE = "localstack/localstack:4.14.0";
    private static final String TOKEN = "LOCALSTACK_AUTH_TOKEN";

    private @Nullable LocalStackContainer container;

    @Override
    SuiteTarget start(Path folder) {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "LocalStack needs a container engine, and none is available");
        String image = System.getProperty("overturn.localstack.image", IMAGE);
        LocalStackContainer started = new LocalStackContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
                .withServices("s3", "dynamodb", "events");
        container = started;
        String token = System.getenv(TOKEN);
        if (token != null) {
            started.withEnv(TOKEN, token);
        }
        started.start();
        return new SuiteEndpoint(started.getEndpoint(), folder);
    }

    @AfterAll
    void stopContainer() {
        if (container != null) {
            container.stop();
        }
    }
}
