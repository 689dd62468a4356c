package health.overturn.operations.intake;

import health.overturn.storage.bucket.IntakeBucket;
import health.overturn.storage.bucket.Upload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bytes of an upload. A small upload is fetched once and buffered; a large one is streamed each time it is opened.
final class UploadContent implements AutoCloseable {
    private static final long MAX_BUFFERED_BYTES = 8 << 20;
    private static final int HASH_BYTES = 16;
    private static final int BUFFER = 1 << 16;

    private final IntakeBucket bucket;
    private final Upload upload;
    private byte @Nullable [] buffered;

    UploadContent(IntakeBucket bucket, Upload upload) {
        this.bucket = bucket;
        this.upload = upload;
    }

    /// A hash of all bytes; empty where the object is missing.
    Optional<String> hash() throws IOException {
        Optional<InputStream> opened = bucket.open(upload, 0);
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        MessageDigest digest = FileId.sha256();
        try (InputStream in = opened.get()) {
            if (upload.size() <= MAX_BUFFERED_BYTES) {
                byte[] bytes = in.readAllBytes();
                buffered = bytes;
                digest.update(bytes);
            } else {
                digestStream(in, digest);
            }
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES));
    }

    private static void digestStream(InputStream in, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
        }
    }

    Optional<InputStream> open(long offset) {
        byte[] bytes = buffered;
        if (bytes != null && offset <= bytes.length) {
            return Optional.of(
                    new ByteArrayInputStream(bytes, Math.toIntExact(offset), bytes.length - Math.toIntExact(offset)));
        }
        return bucket.open(upload, offset);
    }

    @Override
    public void close() {
        buffered = null;
    }
}
