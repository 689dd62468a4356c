package health.overturn.storage.item;

import health.overturn.denials.claim.Adjudication;
import health.overturn.remittance.ProtectedText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Stands for a patient's number in a key: the same number gives the same text, and the text gives
/// nothing away without the practice's salt.
public final class KeyedHash {
    /// 72 bits: two of a practice's numbers meet by chance once in billions, and then share a partition,
    /// no more.
    private static final int HASH_BYTES = 9;
    private static final int CONTENT_BYTES = 12;

    private final Mac mac;

    public KeyedHash(byte[] salt) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("keyed hash: HmacSHA256 was expected in every JDK", unavailable);
        }
    }

    /// Twelve characters for the account under which a claim is kept: its own number (CLP01). Where a
    /// payer sent none, or
    /// `0` for none, the payer's number stands in, else the adjudication itself, so that claims without a
    /// number do not
    /// all end up in one partition.
    public String account(Adjudication adjudication) {
        String number = adjudication.claimNumber().value();
        if (!number.isEmpty() && !number.equals("0")) {
            return account(adjudication.claimNumber());
        }
        return adjudication.payerClaimNumber().isPresent()
                ? hash(
                        "B",
                        adjudication.payer() + "\n"
                                + adjudication.payerClaimNumber().value())
                : hash("C", adjudication.id());
    }

    /// The same for a claim's own number, as someone asks for it.
    public String account(ProtectedText claimNumber) {
        return hash("A", claimNumber.value());
    }

    /// Twelve characters for what adjudications of one claim share: its account and the first day of service.
    public String claim(String account, Adjudication adjudication) {
        LocalDate serviceFrom = adjudication.serviceFrom();
        return hash("D", account + "\n" + (serviceFrom == null ? "" : serviceFrom.toString()));
    }

    /// Twelve characters for a payer's number of a claim (CLP07, REF*F8).
    public String payerClaim(ProtectedText payerClaimNumber) {
        return hash("P", payerClaimNumber.value());
    }

    private String hash(String kind, String value) {
        byte[] digest = copyMac().doFinal((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    }

    /// Sixteen characters for bytes that hold hashes alone.
    public static String ofContent(byte[] hashes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, CONTENT_BYTES));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("content hash: SHA-256 was expected in every JDK", unavailable);
        }
    }

    private Mac copyMac() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException unexpected) {
            throw new IllegalStateException("keyed hash: a Mac that can be cloned was expected", unexpected);
        }
    }
}
