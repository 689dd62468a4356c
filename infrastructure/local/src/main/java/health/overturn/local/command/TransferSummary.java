package health.overturn.local.command;

import health.overturn.local.transfer.Manifest;
import software.amazon.awssdk.core.exception.SdkException;

/// What an export or import says at its end. It has counts and ids of practices, and nothing of a patient.
final class TransferSummary {
    private TransferSummary() {}

    static String of(String verb, Manifest manifest) {
        return "%s: practices %s; %,d items, %,d objects of %,d bytes.%nDigest: %s"
                .formatted(
                        verb,
                        manifest.practices().isEmpty() ? "none" : String.join(", ", manifest.practices()),
                        manifest.counts().items(),
                        manifest.counts().objects(),
                        manifest.counts().objectBytes(),
                        manifest.digest());
    }

    /// Says what a service answered. Its messages name tables, buckets and actions.
    static String failure(SdkException failure) {
        return "could not reach or use the table or the buckets: %s; check the names, the region and the credentials"
                .formatted(failure.getMessage());
    }
}
