package health.overturn.local.transfer;

import java.math.BigInteger;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One value for all items and objects, in whatever order they come: the sum of their SHA-256, modulo 2^256. It finds
/// what was lost or changed by accident; it does not withstand a forger.
final class TransferDigest {
    private static final BigInteger MODULUS = BigInteger.TWO.pow(256);

    private BigInteger sum = BigInteger.ZERO;

    void addItem(Map<String, AttributeValue> item) {
        add("item\n" + ItemJson.toLine(StoredFile.withoutPlace(item)));
    }

    void addObject(ObjectEntry entry) {
        add("object\n%s\n%s\n%s".formatted(entry.bucket(), entry.key(), entry.sha256()));
    }

    String hex() {
        return "%064x".formatted(sum);
    }

    private void add(String text) {
        sum = sum.add(new BigInteger(1, Sha256.of(text))).mod(MODULUS);
    }
}
