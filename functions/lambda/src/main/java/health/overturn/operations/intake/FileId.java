package health.overturn.operations.intake;

import health.overturn.storage.bucket.Upload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The id of an upload: a hash that is the same for every delivery of its event and differs for a later upload under
/// the same key.
public final class FileId {
    private static final int BYTES = 12;

    private FileId() {}

    public static String of(Upload upload) {
        String identity = upload.bucket() + "\n" + upload.key() + "\n" + upload.version() + "\n" + upload.at();
        return HexFormat.of().formatHex(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("bug: the JDK has no SHA-256", unavailable);
        }
    }
}
