package health.overturn.local.stack;

import health.overturn.local.transfer.Manifest;

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
}
