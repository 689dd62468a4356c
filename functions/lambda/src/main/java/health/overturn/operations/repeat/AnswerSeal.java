package health.overturn.operations.repeat;

import health.overturn.storage.json.GzipLines;
import health.overturn.storage.practice.Practice;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts the answer to one request with a key that follows from the caller's own key, which is stored nowhere. So an
/// answer that holds what a person wrote can be read again by who sends the request again, and by nobody from the
/// table.
final class AnswerSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final GCMParameterSpec nonce;

    /// @param attempt a text that no other attempt at this request has
    AnswerSeal(Practice practice, KeyedRequest request, String attempt) {
        key = new SecretKeySpec(practice.hash().tag("answer", request.name()), "AES");
        byte[] tag = practice.hash().tag("attempt", attempt);
        nonce = new GCMParameterSpec(TAG_BITS, Arrays.copyOf(tag, NONCE_BYTES));
    }

    byte[] close(KeptAnswer answer) {
        return apply(Cipher.ENCRYPT_MODE, GzipLines.compress(Stream.of(answer.toText())));
    }

    KeptAnswer open(byte[] sealed) {
        byte[] lines = apply(Cipher.DECRYPT_MODE, sealed);
        return KeptAnswer.read(GzipLines.decompress(new ByteArrayInputStream(lines))
                .findFirst()
                .orElseThrow());
    }

    private byte[] apply(int mode, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, nonce);
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("could not encrypt or decrypt a kept answer", unreadable);
        }
    }
}
