package health.overturn.operations.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.lambda.fake.Deployment;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.intake.FileId;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.item.PracticeKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UploadListingTest {
    private static final Sample SAMPLE = Sample.of(SampleSpec.of(3).claims(12).files(3));

    @Test
    void filesAreListedOnceInOrderAcrossMonthsWithoutCopies() {
        try (Deployment deployment = new Deployment()) {
            String quarterPast = ingest(deployment, 0, "2026-07-01T00:00:00.250Z");
            String early = ingest(deployment, 1, "2026-04-30T23:59:59Z");
            ingest(deployment, 1, "2026-05-02T12:00:00Z");
            String sharp = ingest(deployment, 2, "2026-07-01T00:00:00Z");

            assertThat(between(deployment, "2026-04-01T00:00:00Z", "2026-08-01T00:00:00Z"))
                    .containsExactly(early, quarterPast, sharp);
            assertThat(between(deployment, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z"))
                    .containsExactly(quarterPast, sharp);
            assertThat(between(deployment, "2026-05-01T00:00:00Z", "2026-07-01T00:00:00Z"))
                    .isEmpty();
        }
    }

    private static String ingest(Deployment deployment, int file, String at) {
        Upload upload =
                deployment.upload(file + at, SAMPLE.files().get(file).bytes()).upload();
        Upload then = new Upload(upload.bucket(), upload.key(), upload.size(), upload.version(), Instant.parse(at));
        deployment.remittanceIntake().ingest(new IntakeMessage.Created(then), Deployment.enoughTime());
        return FileId.of(then);
    }

    private static List<String> between(Deployment deployment, String from, String to) {
        UploadListing uploads = new UploadListing(deployment.table());
        PracticeKeys keys = deployment.practice().keys();
        String until = UploadListing.positionBefore(Instant.parse(to));
        List<String> files = new ArrayList<>();
        Optional<UploadListing.ListedFile> next =
                uploads.findNext(keys, UploadListing.positionBefore(Instant.parse(from)), until);
        while (next.isPresent()) {
            files.add(next.get().file());
            next = uploads.findNext(keys, next.get().position(), until);
        }
        return files;
    }
}
