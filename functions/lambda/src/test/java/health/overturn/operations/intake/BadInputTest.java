package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.remittance.FileStatus;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BadInputTest {
    private static final byte[] NO_835 = "MARKED PATIENT, NOT AN 835".getBytes(StandardCharsets.UTF_8);

    @Test
    void aFileThatIsNoRemittanceIsRejectedWithAnEvent() {
        try (Deployment deployment = new Deployment()) {
            IntakeResult result = deployment.ingest("letter.txt", NO_835);

            assertThat(result).isEqualTo(new IntakeResult.Ingested(FileStatus.REJECTED, 0, 0));
            assertThat(deployment.cloud().details("Remittance Rejected"))
                    .singleElement()
                    .satisfies(detail ->
                            assertThat(detail.path("practice").asText()).isEqualTo("maple"));
            assertThat(String.join("", deployment.cloud().events())).doesNotContain("MARKED");
        }
    }

    @Test
    void anUploadOutsideTheFolderOfAPracticeIsRefused() {
        try (Deployment deployment = new Deployment()) {
            assertThat(deployment
                            .remittanceIntake()
                            .ingest(deployment.uploadTo("elsewhere.835", NO_835), Deployment.enoughTime()))
                    .isEqualTo(new IntakeResult.Refused(
                            "the key must start with remits/{practice}/; move the file there"));
        }
    }
}
