package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.owner.NamedOwner;
import health.overturn.operations.command.HandOverWork;
import health.overturn.operations.command.HandOverWork.OpenWork;
import health.overturn.storage.practice.Practice;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/// Says what a change of owners in the settings leaves with the earlier owners, so that it can be handed over.
record HandOverOffer(HandOverWork work) {
    static final String FIELD = "handOver";

    private record Change(String from, String to) {}

    /// Writes `handOver` if an owner changed who has open work.
    void put(ObjectNode json, Practice before, Practice after) {
        ArrayNode offers = json.arrayNode();
        for (Change change : changes(before, after)) {
            OpenWork open = work.openOf(after, change.from());
            if (open.denials() > 0) {
                offers.addObject()
                        .put("from", change.from())
                        .put("to", change.to())
                        .put("denials", open.denials())
                        .put("cents", open.cents());
            }
        }
        if (!offers.isEmpty()) {
            json.set(FIELD, offers);
        }
    }

    private static Set<Change> changes(Practice before, Practice after) {
        Set<Change> changes = new LinkedHashSet<>();
        for (NamedOwner old : before.settings().settings().team().owners().entries()) {
            after.settings().settings().team().owners().entries().stream()
                    .filter(entry -> entry.payer().equals(old.payer())
                            && Objects.equals(entry.category(), old.category())
                            && !entry.owner().equals(old.owner()))
                    .forEach(entry -> changes.add(new Change(old.owner(), entry.owner())));
        }
        return changes;
    }
}
