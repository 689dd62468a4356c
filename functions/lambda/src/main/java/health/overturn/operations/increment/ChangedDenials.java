package health.overturn.operations.increment;

import com.fasterxml.jackson.databind.JsonNode;
import health.overturn.operations.publish.MoveLogPage;
import health.overturn.operations.publish.MoveLogPosition;
import health.overturn.operations.publish.MoveLogReader;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the denials that changed since a moment, in the order of the move log.
///
/// A denial has its place where the log has its latest move; what an earlier line says of it is passed over, because
/// the later line follows. So a denial that changes while a client reads moves on to a later page, or into the next
/// increment, and none appears twice with the same version unless the log has a move twice.
public final class ChangedDenials {
    private final MoveLogReader log;
    private final DenialFinder denials;

    public ChangedDenials(MoveLogReader log, DenialFinder denials) {
        this.log = log;
        this.denials = denials;
    }

    /// A page of changed denials.
    ///
    /// @param next the position after the page
    /// @param through the moment before which all changes are in this page or an earlier one, if it is the last
    /// @param atEnd whether it is the last page
    public record ChangedPage(
            List<DenialWithAdjudication> denials, MoveLogPosition next, Instant through, boolean atEnd) {
        public ChangedPage {
            denials = List.copyOf(denials);
        }
    }

    /// @param limit the most moves to read, and so the most denials
    public ChangedPage read(Practice practice, MoveLogPosition from, int limit) {
        MoveLogPage page = log.read(practice, from, limit, log.settled());
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (JsonNode move : page.moves()) {
            String denial = move.path("denial").asText();
            int version = move.path("version").asInt();
            if (versions.getOrDefault(denial, 0) < version) {
                versions.remove(denial);
                versions.put(denial, version);
            }
        }
        return new ChangedPage(current(practice, versions), page.next(), page.through(), page.atEnd());
    }

    /// The denials whose latest move is among these versions.
    private List<DenialWithAdjudication> current(Practice practice, Map<String, Integer> versions) {
        List<ItemKey> keys =
                versions.keySet().stream().map(id -> key(practice, id)).toList();
        Map<ItemKey, DenialWithAdjudication> found = denials.findPairs(practice, keys);
        return keys.stream()
                .flatMap(key -> Stream.ofNullable(found.get(key)))
                .filter(denial -> denial.denial().version() <= versions.getOrDefault(denial.apiId(), 0))
                .toList();
    }

    private static ItemKey key(Practice practice, String id) {
        int dot = id.indexOf('.');
        return practice.keys().denial(id.substring(0, dot), id.substring(dot + 1));
    }
}
