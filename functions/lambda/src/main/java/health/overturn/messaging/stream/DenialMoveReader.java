package health.overturn.messaging.stream;

import health.overturn.denials.log.LoggedMove;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.DenialItem;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.item.StoredDenial;
import java.util.List;

/// Reads the moves in a denial's item.
public final class DenialMoveReader {
    private DenialMoveReader() {}

    /// Returns the moves after a version, oldest first.
    ///
    /// @param version the version; 0 for all moves
    public static List<LoggedMove> since(int version, Item item) {
        StoredDenial stored = DenialItem.read(item);
        return LoggedMove.since(version, PracticeKeys.of(item.key()).practice(), stored.apiId(), stored.denial());
    }
}
