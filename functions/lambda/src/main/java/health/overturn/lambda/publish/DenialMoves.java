package health.overturn.lambda.publish;

import health.overturn.denials.log.LoggedMove;
import health.overturn.lambda.store.DenialItem;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Keys;
import java.util.List;

/// The moves that a denial's item holds.
public final class DenialMoves {
    private DenialMoves() {}

    /// Those after a version, oldest first.
    ///
    /// @param version 0 for all
    public static List<LoggedMove> since(int version, Item item) {
        KeptDenial kept = DenialItem.read(item);
        return LoggedMove.since(version, Keys.of(item.key()).practice(), kept.name(), kept.denial());
    }
}
