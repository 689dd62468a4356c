package health.overturn.storage.claim;

import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.KeyedHash;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.Practice;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Finds the accounts that have a payer's claim number.
///
/// It keeps 15 bytes for a claim in packed pages, where an index entry would cost a write unit.
///
/// A page holds the numbers of one batch of adjudications, and its key is a hash of its content. The same batch writes
/// the same page again; a batch that was divided differently writes another page beside it. A large batch is divided
/// into sixteen buckets by the number's hash, so that a lookup reads a sixteenth of the numbers. A small batch goes
/// undivided into a bucket of its own.
public final class ClaimNumberIndex {
    private static final String NUMBERS = "nb";
    private static final String UNDIVIDED = "-";
    private static final int MIN_SIZE_FOR_BUCKETS = 512;
    private static final int NUMBER_BYTES = 6;
    private static final int ACCOUNT_BYTES = 9;
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final DynamoDbTable table;

    public ClaimNumberIndex(DynamoDbTable table) {
        this.table = table;
    }

    /// Returns the pages of a batch of adjudications.
    static List<Item> pagesOf(Practice practice, List<IncomingAdjudication> adjudications, LocalDate expiry) {
        Map<String, TreeSet<String>> buckets = new TreeMap<>();
        for (IncomingAdjudication incoming : adjudications) {
            ProtectedText number = incoming.adjudication().payerClaimNumber();
            if (number.isPresent()) {
                String hash = practice.hash().payerClaim(number);
                String bucket = adjudications.size() < MIN_SIZE_FOR_BUCKETS ? UNDIVIDED : PracticeKeys.bucketOf(hash);
                buckets.computeIfAbsent(bucket, unseen -> new TreeSet<>()).add(hash + incoming.account());
            }
        }
        return buckets.entrySet().stream()
                .map(bucket -> page(practice, bucket.getKey(), pack(bucket.getValue())))
                .map(page -> AdjudicationItem.withExpiry(page, expiry))
                .toList();
    }

    private static Item page(Practice practice, String bucket, byte[] content) {
        return Item.at(practice.keys().claimNumberPage(bucket, KeyedHash.ofContent(content)))
                .with(NUMBERS, AttributeValue.fromB(SdkBytes.fromByteArray(content)));
    }

    /// Returns the accounts that have a claim with this payer claim number.
    public Set<String> findAccounts(Practice practice, ProtectedText payerClaimNumber) {
        byte[] hash = Arrays.copyOf(DECODER.decode(practice.hash().payerClaim(payerClaimNumber)), NUMBER_BYTES);
        Set<String> accounts = new TreeSet<>();
        Stream.of(UNDIVIDED, PracticeKeys.bucketOf(practice.hash().payerClaim(payerClaimNumber)))
                .flatMap(bucket -> table.readPartition(practice.keys().claimNumberPartition(bucket)).stream())
                .forEach(page -> addMatches(page.attribute(NUMBERS).b().asByteArrayUnsafe(), hash, accounts));
        return accounts;
    }

    private static void addMatches(byte[] page, byte[] hash, Set<String> accounts) {
        int entry = NUMBER_BYTES + ACCOUNT_BYTES;
        for (int at = 0; at + entry <= page.length; at += entry) {
            if (Arrays.equals(page, at, at + NUMBER_BYTES, hash, 0, NUMBER_BYTES)) {
                accounts.add(ENCODER.encodeToString(Arrays.copyOfRange(page, at + NUMBER_BYTES, at + entry)));
            }
        }
    }

    private static byte[] pack(Set<String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String entry : entries) {
            bytes.write(DECODER.decode(entry.substring(0, 12)), 0, NUMBER_BYTES);
            bytes.writeBytes(DECODER.decode(entry.substring(12)));
        }
        return bytes.toByteArray();
    }
}
