package health.overturn.denials.adjudication;

import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;

/// Calculates the ids of one payment and of its claims from their content.
///
/// An id is the first 128 bits of a SHA-256 in lower-case hexadecimal, 32 characters. Two of a practice's first ten
/// billion contents share an id with a chance of less than one in 10^18. Not safe for use by several threads.
final class AdjudicationIdentity {
    private final ContentDigest digest = new ContentDigest();
    private final CanonicalBytes bytes = new CanonicalBytes();
    private final int paymentLength;
    private final String transaction;

    AdjudicationIdentity(Transaction payment) {
        CanonicalClaim.write(payment, bytes);
        paymentLength = bytes.length();
        transaction = hash();
    }

    /// The hash of what identifies the payment.
    String transaction() {
        return transaction;
    }

    /// The hash of the payment and of all that it says about one claim. Claims with the same content have the
    /// same hash.
    String contentHash(ClaimPayment claim) {
        bytes.truncate(paymentLength);
        CanonicalClaim.write(claim, bytes);
        return hash();
    }

    /// The id of one of several consecutive claims with the same content.
    ///
    /// @param repetition 0 for the first of them, whose id is the hash of the content
    String id(String contentHash, int repetition) {
        if (repetition == 0) {
            return contentHash;
        }
        bytes.truncate(paymentLength);
        bytes.text(contentHash);
        bytes.number(repetition);
        return hash();
    }

    private String hash() {
        return digest.id(bytes);
    }
}
