package health.overturn.operations.upload;

import health.overturn.operations.intake.FileProgressStore;
import health.overturn.operations.ledger.Ledger;
import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.PresignedRequests;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Offers uploads, and finds where an offered one stands.
public final class PresignedUploads {
    /// The most bytes of one upload: 256 MiB, many times the largest remittance that payers send.
    public static final long MAX_BYTES = 256L << 20;
    /// How long an upload may begin after it was offered.
    private static final Duration VALIDITY = Duration.ofMinutes(15);

    private final PresignedRequests presigned;
    private final Supplier<String> unique;
    private final IntakeBucket bucket;
    private final Ledger ledger;
    private final FileProgressStore files;

    /// @param unique makes 32 random hexadecimal digits
    public PresignedUploads(
            PresignedRequests presigned, Supplier<String> unique, IntakeBucket bucket, DynamoDbTable table) {
        this.presigned = presigned;
        this.unique = unique;
        this.bucket = bucket;
        this.ledger = new Ledger(table);
        this.files = new FileProgressStore(table);
    }

    /// What an upload must be.
    ///
    /// @param bytes its exact size
    /// @param sha256 the hash of its content in base64; empty if S3 is not to compare it
    public record UploadTerms(long bytes, String sha256) {}

    /// An upload that may be made, by a request that must be sent as it is.
    ///
    /// @param file its name, by which [#find] finds it
    public record UploadOffer(String file, String method, String url, Map<String, String> headers, Instant expiresAt) {
        public UploadOffer {
            headers = Map.copyOf(headers);
        }
    }

    public UploadOffer offer(Practice practice, Instant now, UploadTerms terms) {
        UploadName name = UploadName.of(now, unique.get());
        PresignedRequests.SignedRequest request = presigned.put(
                name.key(practice.id()), new PresignedRequests.PutTerms(terms.bytes(), terms.sha256()), VALIDITY);
        return new UploadOffer(name.text(), request.method(), request.url(), request.headers(), request.expiresAt());
    }

    /// The bytes of an upload, as they lie in the bucket.
    public record ReceivedUpload(long bytes, Instant at) {}

    /// Where an upload stands.
    ///
    /// @param rows its rows in the ledger; one for each remittance that was read so far
    public record UploadStanding(UploadStage stage, Optional<ReceivedUpload> object, List<Ledger.UploadedRow> rows) {
        public UploadStanding {
            rows = List.copyOf(rows);
        }
    }

    /// How far an upload has come.
    public enum UploadStage {
        /// Nothing has come yet.
        OFFERED,
        /// Nothing came while the offer was valid.
        EXPIRED,
        /// The bytes are there; the intake has not written anything.
        RECEIVED,
        /// The intake reads the file.
        READING,
        /// The ledger says what the file came to, or why it is not read.
        IN_LEDGER
    }

    /// Finds where an upload stands; empty if the text is not the name of one.
    public Optional<UploadStanding> find(Practice practice, String file, Instant now) {
        return UploadName.parse(file).map(name -> standing(practice, name, now));
    }

    private UploadStanding standing(Practice practice, UploadName name, Instant now) {
        String key = name.key(practice.id());
        Optional<ReceivedUpload> object =
                bucket.find(presigned.intakeBucket(), key).map(found -> new ReceivedUpload(found.bytes(), found.at()));
        if (object.isEmpty()) {
            boolean expired = now.isAfter(name.offeredAt().plus(VALIDITY));
            return new UploadStanding(expired ? UploadStage.EXPIRED : UploadStage.OFFERED, object, List.of());
        }
        List<Ledger.UploadedRow> rows =
                ledger.findByKey(practice.keys(), key, object.get().at());
        if (rows.isEmpty()) {
            return new UploadStanding(UploadStage.RECEIVED, object, rows);
        }
        boolean settled = rows.stream()
                .anyMatch(row -> row.entry().row().status().isUnread()
                        || row.entry().copyOf().isPresent()
                        || files.isDone(practice.keys(), row.file()));
        return new UploadStanding(settled ? UploadStage.IN_LEDGER : UploadStage.READING, object, rows);
    }
}
