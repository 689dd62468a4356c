package health.overturn.operations.prevention;

import health.overturn.denials.prevention.PreventionReview;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Optional;

/// A practice's prevention reviews, each under its topic's name; a topic has one for ever.
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

    /// Puts a review after its moves over what it was before them; false where somebody moved it meanwhile.
    ///
    /// @param before its version; 0 for a new one
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
