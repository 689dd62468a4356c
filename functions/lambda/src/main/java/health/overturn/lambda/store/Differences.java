package health.overturn.lambda.store;

import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.denials.judge.Judgement.Watched;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compares adjudications, judged by today's code tables, with what is stored of them. Reversals and
/// predeterminations are what CLP02 says, whatever the tables say.
public final class Differences {
    private final Table table;

    public Differences(Table table) {
        this.table = table;
    }

    /// Those that are not as they are stored; each adjudication once.
    public List<Difference> of(Practice practice, List<Taken> stretch) {
        Map<String, Taken> judged = new LinkedHashMap<>();
        stretch.stream()
                .filter(Differences::dependsOnTables)
                .forEach(taken -> judged.putIfAbsent(taken.adjudication().id(), taken));
        Map<Key, Item> stored = stored(practice.keys(), judged.values());
        return judged.values().stream()
                .flatMap(taken -> new Comparison(practice, taken, stored).difference().stream())
                .toList();
    }

    private static boolean dependsOnTables(Taken taken) {
        return switch (taken.adjudication().judgement()) {
            case Denied ignored -> true;
            case Watched ignored -> true;
            case Judgement.Settled ignored -> true;
            case Judgement.Reversal ignored -> false;
            case Judgement.Predetermination ignored -> false;
        };
    }

    /// The facts that denied and the watches, then the denials of those facts.
    private Map<Key, Item> stored(Keys keys, Collection<Taken> judged) {
        Map<Key, Item> found = new HashMap<>(table.getAll(judged.stream()
                .flatMap(taken -> Stream.of(fact(keys, taken), watch(keys, taken)))
                .toList()));
        found.putAll(table.getAll(judged.stream()
                .filter(taken -> found.containsKey(fact(keys, taken)))
                .map(taken -> denial(keys, taken))
                .toList()));
        return found;
    }

    static Key fact(Keys keys, Taken taken) {
        return keys.denied(taken.account(), taken.adjudication().id());
    }

    static Key watch(Keys keys, Taken taken) {
        return keys.watch(taken.account(), taken.adjudication().id());
    }

    static Key denial(Keys keys, Taken taken) {
        return keys.denial(taken.account(), taken.adjudication().id());
    }
}
