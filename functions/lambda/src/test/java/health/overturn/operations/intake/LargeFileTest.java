package health.overturn.operations.intake;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.lambda.fake.TableContents;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.sample.BigFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LargeFileTest {
    @Test
    void aFileThatTakesSeveralInvocationsEndsTheSame() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BigFile.write(out, 5, 3_000);
        String expected;
        try (Deployment deployment = new Deployment()) {
            deployment.ingest("big.835", out.toByteArray());
            expected = TableContents.of(deployment.tableName()).digest();
        }

        try (Deployment deployment = new Deployment()) {
            RemainingTime none = () -> Duration.ZERO;
            IntakeResult result =
                    deployment.remittanceIntake().ingest(deployment.upload("big.835", out.toByteArray()), none);
            int invocations = 1;
            while (result instanceof IntakeResult.ToBeContinued) {
                String file = deployment
                        .cloud()
                        .details("Remittance Continued")
                        .getLast()
                        .path("file")
                        .asText();
                result = deployment.remittanceIntake().resume(new IntakeMessage.Continued("maple", file), none);
                invocations++;
            }

            assertThat(invocations).isGreaterThan(2);
            assertThat(result).isInstanceOf(IntakeResult.Ingested.class);
            assertThat(TableContents.of(deployment.tableName()).digest()).isEqualTo(expected);
        }
    }
}
