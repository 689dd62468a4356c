package health.overturn.denials.adjudication;

import health.overturn.remittance.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All changes of one value in a record. Reflection finds them, so that no new component is forgotten.
///
/// The name of a change is its path (`lines[].adjustments[].amount.cents`). A value that may be absent is also left
/// out. A list loses an item, gains a copy of one, and is reversed.
final class RecordChanges {
    private final Map<String, List<Object>> changes = new LinkedHashMap<>();

    private RecordChanges() {}

    static Map<String, List<Object>> of(Record original) throws ReflectiveOperationException {
        RecordChanges all = new RecordChanges();
        RecordComponent[] components = original.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Object value = component.getAccessor().invoke(original);
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Map<String, List<@Nullable Object>> values =
                    value == null ? new LinkedHashMap<>() : values(component.getName(), value);
            if (nullable) {
                List<@Nullable Object> absent = new ArrayList<>();
                absent.add(null);
                values.put(component.getName() + " absent", absent);
            }
            for (Map.Entry<String, List<@Nullable Object>> changed : values.entrySet()) {
                for (Object other : changed.getValue()) {
                    all.add(changed.getKey(), with(original, i, other));
                }
            }
        }
        return all.changes;
    }

    /// The changes at one path of the record.
    static List<Object> at(Record original, String path) throws ReflectiveOperationException {
        return Objects.requireNonNull(of(original).get(path), path);
    }

    private void add(String path, Object changed) {
        changes.computeIfAbsent(path, unseen -> new ArrayList<>()).add(changed);
    }

    private static Map<String, List<@Nullable Object>> values(String path, Object value)
            throws ReflectiveOperationException {
        Map<String, List<@Nullable Object>> values = new LinkedHashMap<>();
        switch (value) {
            case String text -> values.put(path, List.of(text + "X"));
            case Integer number -> values.put(path, List.of(number + 1));
            case Long number -> values.put(path, List.of(number + 1));
            case Boolean flag -> values.put(path, List.of(!flag));
            case Money money -> values.put(path, List.of(money.plus(Money.ofCents(1)), money.negated()));
            case BigDecimal number ->
                values.put(path, List.of(number.add(BigDecimal.ONE), number.scaleByPowerOfTen(1)));
            case LocalDate date -> values.put(path, List.of(date.plusDays(1)));
            case List<?> items -> lists(path, items, values);
            case Record nested ->
                of(nested).forEach((inner, changed) -> values.put(path + "." + inner, new ArrayList<>(changed)));
            default -> throw new AssertionError(path + ": unknown " + value.getClass() + "; add a case for it");
        }
        return values;
    }

    private static void lists(String path, List<?> items, Map<String, List<@Nullable Object>> values)
            throws ReflectiveOperationException {
        List<Object> more = new ArrayList<>(items);
        more.add(items.getFirst());
        values.put(path, List.of(items.subList(1, items.size()), more, items.reversed()));
        values(path + "[]", items.getFirst()).forEach((inner, changed) -> {
            List<@Nullable Object> lists = new ArrayList<>();
            for (Object first : changed) {
                List<@Nullable Object> list = new ArrayList<>(items);
                list.set(0, first);
                lists.add(list);
            }
            values.put(inner, lists);
        });
    }

    private static Object with(Record original, int index, @Nullable Object value) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        @Nullable Object[] arguments = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            arguments[i] = i == index ? value : components[i].getAccessor().invoke(original);
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return Objects.requireNonNull(
                original.getClass().getDeclaredConstructor(types).newInstance(arguments));
    }
}
