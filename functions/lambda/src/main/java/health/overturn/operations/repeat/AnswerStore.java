package health.overturn.operations.repeat;

import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.AdjudicationItem;
import health.overturn.storage.practice.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps the answers to requests with a key for 24 hours.
///
/// The key of an item is a keyed hash, and the answer is sealed (`AnswerSeal`). A request that was refused frees its
/// key, because nothing was done.
public final class AnswerStore {
    private static final Duration KEPT = Duration.ofHours(24);
    /// Longer than a request can take.
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(5);

    private static final String CONTENT = "c";
    private static final String ATTEMPT = "n";
    private static final String BEGUN_AT = "at";
    private static final String FREE = "free";
    private static final String ANSWER = "z";

    private final DynamoDbTable table;
    private final Supplier<String> attempts;

    /// @param attempts makes a text that no other attempt has, so that two attempts at one moment differ
    public AnswerStore(DynamoDbTable table, Supplier<String> attempts) {
        this.table = table;
        this.attempts = attempts;
    }

    /// Begins a request, unless it was begun before.
    public Attempt begin(Practice practice, KeyedRequest request, Instant at) {
        ItemKey key = practice.keys().keyedRequest(text(practice.hash().tag("request", request.name())));
        Item begun = Item.at(key)
                .with(CONTENT, text(practice.hash().tag("content", request.content())))
                .with(ATTEMPT, attempts.get())
                .with(BEGUN_AT, at.toString())
                .with(DynamoDbTable.VERSION, 1)
                .with(AdjudicationItem.EXPIRES_AT, at.plus(KEPT).getEpochSecond());
        if (table.putIfAbsent(begun)) {
            return new Attempt.First(begun, seal(practice, request, begun));
        }
        Optional<Item> stored = table.get(key);
        return stored.isEmpty() ? new Attempt.InProgress() : again(practice, request, new Pair(stored.get(), begun));
    }

    private record Pair(Item stored, Item begun) {}

    private Attempt again(Practice practice, KeyedRequest request, Pair pair) {
        Item stored = pair.stored();
        Instant now = begunAt(pair.begun());
        boolean isOver = !begunAt(stored).plus(KEPT).isAfter(now);
        if (stored.has(FREE) || isOver) {
            return takeOver(practice, request, pair);
        }
        if (!stored.text(CONTENT).equals(pair.begun().text(CONTENT))) {
            return new Attempt.OtherContent();
        }
        if (stored.has(ANSWER)) {
            return new Attempt.Repeated(seal(practice, request, stored).open(stored.bytes(ANSWER)));
        }
        return begunAt(stored).plus(LONGEST_REQUEST).isAfter(now)
                ? new Attempt.InProgress()
                : new Attempt.WithoutAnswer();
    }

    private Attempt takeOver(Practice practice, KeyedRequest request, Pair pair) {
        long version = pair.stored().number(DynamoDbTable.VERSION);
        Item begun = pair.begun().with(DynamoDbTable.VERSION, version + 1);
        return table.putIfVersion(begun, version)
                ? new Attempt.First(begun, seal(practice, request, begun))
                : new Attempt.InProgress();
    }

    /// Keeps the answer to a request that was done.
    public void keep(Attempt.First first, KeptAnswer answer) {
        table.replace(next(first).with(ANSWER, first.seal().close(answer)));
    }

    /// Frees the key of a request that did nothing.
    public void free(Attempt.First first) {
        table.replace(next(first).withFlag(FREE));
    }

    private static Item next(Attempt.First first) {
        return first.item().with(DynamoDbTable.VERSION, first.item().number(DynamoDbTable.VERSION) + 1);
    }

    private static AnswerSeal seal(Practice practice, KeyedRequest request, Item item) {
        return new AnswerSeal(practice, request, item.text(ATTEMPT));
    }

    private static Instant begunAt(Item item) {
        return item.instant(BEGUN_AT).orElse(Instant.EPOCH);
    }

    private static String text(byte[] tag) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(tag);
    }
}
