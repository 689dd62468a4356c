package health.overturn.operations.prevention;

import health.overturn.denials.prevention.PreventionReview;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// Stores the prevention reviews of a practice by topic. A topic has at most one review.
public final class ReviewStore {
    private static final String DOCUMENT = "doc";

    private final DynamoDbTable table;

    public ReviewStore(DynamoDbTable table) {
        this.table = table;
    }

    public List<PreventionReview> findAll(Practice practice) {
        return table.readPartition(practice.keys().preventionReviewPartition()).stream()
                .map(ReviewStore::read)
                .toList();
    }

    public Optional<PreventionReview> find(Practice practice, String id) {
        return table.get(practice.keys().preventionReview(id)).map(ReviewStore::read);
    }

    /// Writes a review unless its version has changed since it was read.
    ///
    /// @param before the version that was read; 0 for a new review
    /// @return whether the review was written
    boolean put(Practice practice, int before, PreventionReview after) {
        Item item = Item.at(practice.keys().preventionReview(after.id()))
                .with(DynamoDbTable.VERSION, after.version())
                .with(DOCUMENT, Json.write(ReviewDocument.of(after)));
        return before == 0 ? table.putIfAbsent(item) : table.putIfVersion(item, before);
    }

    private static PreventionReview read(Item item) {
        return ReviewDocument.read(Json.read(item.text(DOCUMENT)), Math.toIntExact(item.number(DynamoDbTable.VERSION)));
    }
}
