package health.overturn.storage.claim;

import health.overturn.denials.owner.Payers;
import health.overturn.storage.item.KeyedHash;
import java.nio.charset.StandardCharsets;

/// Two payer ids as remittances spell them, the one that sorts first before the other, whatever the case of their
/// letters.
public record PayerPair(String first, String second) {
    static PayerPair of(String one, String other) {
        return Payers.normalize(one).compareTo(Payers.normalize(other)) < 0
                ? new PayerPair(one, other)
                : new PayerPair(other, one);
    }

    /// A hash of both, 16 characters that can stand in a path.
    public String id() {
        return KeyedHash.ofContent(
                (Payers.normalize(first) + "\n" + Payers.normalize(second)).getBytes(StandardCharsets.UTF_8));
    }
}
