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

/// Compares adjudications, judged by today's code tables, with what is stored of them. Reversals and
/// predeterminations are what CLP02 says, whatever the tables say.
public final class DifferenceFinder {
    private final DynamoDbTable table;

    public DifferenceFinder(DynamoDbTable table) {
        this.table = table;
    }

    /// Those that are not as they are stored; each adjudication once.
    public List<JudgementDifference> of(Practice practice, List<IncomingAdjudication> stretch) {
        Map<String, IncomingAdjudication> judged = new LinkedHashMap<>();
        stretch.stream()
                .filter(DifferenceFinder::dependsOnTables)
                .forEach(taken -> judged.putIfAbsent(taken.adjudication().id(), taken));
        Map<ItemKey, Item> stored = stored(practice.keys(), judged.values());
        return judged.values().stream()
                .flatMap(taken -> new StoredComparison(practice, taken, stored).difference().stream())
                .toList();
    }

    private static boolean dependsOnTables(IncomingAdjudication taken) {
        return switch (taken.adjudication().judgement()) {
            case Denied ignored -> true;
            case Watched ignored -> true;
            case Judgement.Settled ignored -> true;
            case Judgement.Reversal ignored -> false;
            case Judgement.Predetermination ignored -> false;
        };
    }

    /// The facts that denied and the watches, then the denials of those facts.
    private Map<ItemKey, Item> stored(PracticeKeys keys, Collection<IncomingAdjudication> judged) {
        Map<ItemKey, Item> found = new HashMap<>(table.getAll(judged.stream()
                .flatMap(taken -> Stream.of(fact(keys, taken), watch(keys, taken)))
                .toList()));
        found.putAll(table.getAll(judged.stream()
                .filter(taken -> found.containsKey(fact(keys, taken)))
                .map(taken -> denial(keys, taken))
                .toList()));
        return found;
    }

    static ItemKey fact(PracticeKeys keys, IncomingAdjudication taken) {
        return keys.denied(taken.account(), taken.adjudication().id());
    }

    static ItemKey watch(PracticeKeys keys, IncomingAdjudication taken) {
        return keys.watch(taken.account(), taken.adjudication().id());
    }

    static ItemKey denial(PracticeKeys keys, IncomingAdjudication taken) {
        return keys.denial(taken.account(), taken.adjudication().id());
    }
}
