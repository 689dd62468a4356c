package health.overturn.operations.reprocess;

import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.item.IncomingAdjudication;
import health.overturn.storage.item.PracticeKeys;
import health.overturn.storage.practice.Practice;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compares adjudications that are judged by today's code tables with what is stored. Reversals and predeterminations
/// are left out: CLP02 decides them, no table does.
public final class DifferenceFinder {
    private final DynamoDbTable table;

    public DifferenceFinder(DynamoDbTable table) {
        this.table = table;
    }

    /// The differences, at most one for each adjudication.
    List<JudgementDifference> find(Practice practice, List<IncomingAdjudication> batch) {
        Map<String, IncomingAdjudication> judged = new LinkedHashMap<>();
        batch.stream()
                .filter(DifferenceFinder::dependsOnTables)
                .forEach(incoming -> judged.putIfAbsent(incoming.adjudication().id(), incoming));
        Map<ItemKey, Item> stored = readStored(practice.keys(), judged.values());
        return judged.values().stream()
                .flatMap(incoming -> new StoredComparison(practice, incoming, stored).difference().stream())
                .toList();
    }

    private static boolean dependsOnTables(IncomingAdjudication incoming) {
        return switch (incoming.adjudication().judgement()) {
            case Denied _ -> true;
            case Watched _ -> true;
            case Judgement.Settled _ -> true;
            case Judgement.Reversal _ -> false;
            case Judgement.Predetermination _ -> false;
        };
    }

    /// The items of denied adjudications and watches, then the denials of these adjudications.
    private Map<ItemKey, Item> readStored(PracticeKeys keys, Collection<IncomingAdjudication> judged) {
        Map<ItemKey, Item> found = new HashMap<>(table.getAll(judged.stream()
                .flatMap(incoming -> Stream.of(adjudicationKey(keys, incoming), watchKey(keys, incoming)))
                .toList()));
        found.putAll(table.getAll(judged.stream()
                .filter(incoming -> found.containsKey(adjudicationKey(keys, incoming)))
                .map(incoming -> denialKey(keys, incoming))
                .toList()));
        return found;
    }

    static ItemKey adjudicationKey(PracticeKeys keys, IncomingAdjudication incoming) {
        return keys.deniedAdjudication(
                incoming.account(), incoming.adjudication().id());
    }

    static ItemKey watchKey(PracticeKeys keys, IncomingAdjudication incoming) {
        return keys.watch(incoming.account(), incoming.adjudication().id());
    }

    static ItemKey denialKey(PracticeKeys keys, IncomingAdjudication incoming) {
        return keys.denial(incoming.account(), incoming.adjudication().id());
    }
}
