package health.overturn.storage.dynamo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item of the table, immutable. An absent or empty value takes no attribute, and no bytes.
///
/// [#toString] prints no attribute, because the items of a claim hold a patient's data.
public final class Item {
    public static final Item EMPTY = new Item(Map.of());

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    /// Returns an item of the latest format with nothing but its key.
    public static Item at(ItemKey key) {
        return new Item(key.attributes()).with(ItemFormat.ATTRIBUTE, ItemFormat.latest(key));
    }

    public static Item of(Map<String, AttributeValue> attributes) {
        return new Item(Map.copyOf(attributes));
    }

    public Map<String, AttributeValue> attributes() {
        return attributes;
    }

    public ItemKey key() {
        return new ItemKey(text("pk"), text("sk"));
    }

    public Item with(String name, String value) {
        return value.isEmpty() ? without(name) : with(name, AttributeValue.fromS(value));
    }

    public Item with(String name, long value) {
        return with(name, AttributeValue.fromN(Long.toString(value)));
    }

    public Item with(String name, @Nullable LocalDate value) {
        return value == null ? without(name) : with(name, value.toString());
    }

    public Item with(String name, AttributeValue value) {
        Map<String, AttributeValue> changed = new HashMap<>(attributes);
        changed.put(name, value);
        return new Item(Collections.unmodifiableMap(changed));
    }

    public Item with(String name, byte[] value) {
        return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
    }

    public Item withTexts(String name, List<String> values) {
        return values.isEmpty() ? without(name) : with(name, AttributeValues.ofTexts(values));
    }

    public Item withItems(String name, List<Item> values) {
        return with(
                name,
                AttributeValue.fromL(values.stream()
                        .map(value -> AttributeValue.fromM(value.attributes))
                        .toList()));
    }

    /// Returns the item with a flag, an attribute whose presence means true.
    public Item withFlag(String name) {
        return with(name, AttributeValue.fromBool(true));
    }

    public Item without(String name) {
        if (!attributes.containsKey(name)) {
            return this;
        }
        Map<String, AttributeValue> changed = new HashMap<>(attributes);
        changed.remove(name);
        return new Item(Collections.unmodifiableMap(changed));
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /// Returns the text of an attribute; empty if there is none.
    public String text(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? "" : value.s();
    }

    /// Returns the number of an attribute; 0 if there is none.
    public long number(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? 0 : Long.parseLong(value.n());
    }

    public @Nullable LocalDate date(String name) {
        return has(name) ? LocalDate.parse(text(name)) : null;
    }

    public Optional<Instant> instant(String name) {
        return has(name) ? Optional.of(Instant.parse(text(name))) : Optional.empty();
    }

    /// Returns the bytes of an attribute; empty if there is none.
    public byte[] bytes(String name) {
        AttributeValue value = attributes.get(name);
        return value == null || value.b() == null ? new byte[0] : value.b().asByteArray();
    }

    public AttributeValue attribute(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException("attribute " + name + ": is required");
        }
        return value;
    }

    public List<String> texts(String name) {
        return list(name).stream().map(AttributeValue::s).toList();
    }

    public List<Item> items(String name) {
        return list(name).stream().map(value -> Item.of(value.m())).toList();
    }

    public List<AttributeValue> list(String name) {
        AttributeValue value = attributes.get(name);
        return value == null ? List.of() : value.l();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item item && attributes.equals(item.attributes);
    }

    @Override
    public int hashCode() {
        return attributes.hashCode();
    }

    @Override
    public String toString() {
        return "item of " + attributes.size() + " attributes";
    }
}
