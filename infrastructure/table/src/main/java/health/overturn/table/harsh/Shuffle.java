package health.overturn.table.harsh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Mixes elements so that those of one key keep their order.
final class Shuffle {
    private Shuffle() {}

    static <T> List<T> betweenKeys(List<T> elements, Function<T, String> key, RandomGenerator random) {
        Map<String, Deque<T>> byKey = new LinkedHashMap<>();
        elements.forEach(element -> byKey.computeIfAbsent(key.apply(element), name -> new ArrayDeque<>())
                .add(element));
        List<Deque<T>> waiting = new ArrayList<>(byKey.values());
        List<T> mixed = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int chosen = random.nextInt(waiting.size());
            mixed.add(waiting.get(chosen).remove());
            if (waiting.get(chosen).isEmpty()) {
                waiting.remove(chosen);
            }
        }
        return mixed;
    }
}
