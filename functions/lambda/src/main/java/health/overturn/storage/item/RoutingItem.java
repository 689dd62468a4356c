package health.overturn.storage.item;

import health.overturn.denials.denial.Routing;
import health.overturn.storage.dynamo.Item;
import java.util.Objects;

/// Converts a routing to attributes of a move and back.
final class RoutingItem {
    private static final String OWNER = "ow";
    private static final String ASSIGNEE = "as";
    private static final String NEXT_ACTION_ON = "na";
    private static final String NAMED_BY_PERSON = "np";

    private RoutingItem() {}

    static Item put(Item item, Routing routing) {
        Item result = item.with(OWNER, routing.namedOwner().orElse(""))
                .with(ASSIGNEE, routing.assignee())
                .with(NEXT_ACTION_ON, routing.nextActionOn());
        return routing.ownerBy() == Routing.OwnerBy.PERSON ? result.withFlag(NAMED_BY_PERSON) : result;
    }

    static Routing read(Item item) {
        return new Routing(
                item.has(OWNER) ? item.text(OWNER) : null,
                item.text(ASSIGNEE),
                Objects.requireNonNull(item.date(NEXT_ACTION_ON), NEXT_ACTION_ON),
                item.has(NAMED_BY_PERSON) ? Routing.OwnerBy.PERSON : Routing.OwnerBy.SETTINGS);
    }
}
