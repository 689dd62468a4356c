package health.overturn.storage.item;

import health.overturn.denials.adjudication.Adjudication;
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

/// Hashes a patient's numbers for use in keys.
///
/// The same number gives the same hash. Without the practice's salt, the hash reveals nothing about the number.
public final class KeyedHash {
    /// 72 bits. Two numbers of a practice have the same hash once in billions of cases; they then only share a
    /// partition.
    private static final int HASH_BYTES = 9;
    private static final int CONTENT_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Mac mac;

    public KeyedHash(byte[] salt) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("bug: this JDK has no HmacSHA256", unavailable);
        }
    }

    /// Returns the account under which a claim is stored, 12 characters: the hash of its own number (CLP01).
    ///
    /// If the payer sent no number, or `0`, it is the hash of the payer's claim number, or else of the
    /// adjudication's id. So claims without a number are not all stored in one partition.
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

    /// Returns the account of a claim's own number, as a person enters it.
    public String account(ProtectedText claimNumber) {
        return hash("A", claimNumber.value());
    }

    /// Returns the hash that the adjudications of one claim share, 12 characters: of the account and the first day
    /// of service.
    public String claim(String account, Adjudication adjudication) {
        LocalDate serviceFrom = adjudication.serviceFrom();
        return hash("D", account + "\n" + (serviceFrom == null ? "" : serviceFrom.toString()));
    }

    /// Returns the hash of a payer's claim number (CLP07, REF*F8), 12 characters.
    public String payerClaim(ProtectedText payerClaimNumber) {
        return hash("P", payerClaimNumber.value());
    }

    /// Returns a tag of a text, 16 bytes. Only who knows the salt can make it, so it proves that the service did.
    ///
    /// @param purpose what the tag is for; the same text has another tag for another purpose
    public byte[] tag(String purpose, String text) {
        byte[] digest = copyMac().doFinal(("T\n" + purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest, TAG_BYTES);
    }

    private String hash(String kind, String value) {
        byte[] digest = copyMac().doFinal((kind + "\n" + value).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, HASH_BYTES));
    }

    /// Returns an unkeyed hash of bytes that hold keyed hashes alone, 16 characters.
    public static String ofContent(byte[] hashes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(hashes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, CONTENT_BYTES));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("bug: this JDK has no SHA-256", unavailable);
        }
    }

    private Mac copyMac() {
        try {
            return (Mac) mac.clone();
        } catch (CloneNotSupportedException unexpected) {
            throw new IllegalStateException("bug: this JDK cannot clone a Mac", unexpected);
        }
    }
}
