package health.overturn.local.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UploadPageTest {
    @Test
    void theRuleIsThatOfTheDeployedBucket() throws IOException {
        assertThat(Files.readString(Path.of("../storage.yaml")))
                .contains("AllowedMethods: [" + UploadPage.METHOD + "]\n")
                .contains("AllowedHeaders: ["
                        + String.join(", ", UploadPage.HEADERS.stream().sorted().toList()) + "]\n")
                .contains("MaxAge: " + UploadPage.MAX_AGE_SECONDS + " ");
    }
}
