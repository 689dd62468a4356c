package health.overturn.operations.ledger;

import health.overturn.denials.code.CodeKind;
import health.overturn.denials.code.UnknownCode;
import health.overturn.storage.dynamo.Item;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The unknown codes of a ledger row as an attribute of its item.
final class UnknownCodeRowsItem {
    private static final String CODES = "codes";
    private static final int FIELDS = 4;

    private UnknownCodeRowsItem() {}

    static Item addTo(Item item, UnknownCodeRows rows) {
        return rows.codes().isEmpty()
                ? item
                : item.withTexts(
                        CODES,
                        rows.codes().stream()
                                .flatMap(UnknownCodeRowsItem::fields)
                                .toList());
    }

    private static Stream<String> fields(UnknownCode code) {
        return Stream.of(code.kind().name(), code.code(), Long.toString(code.count()), Long.toString(code.cents()));
    }

    static UnknownCodeRows read(Item item) {
        if (!item.has(CODES)) {
            return UnknownCodeRows.NONE;
        }
        List<String> fields = item.texts(CODES);
        return new UnknownCodeRows(IntStream.range(0, fields.size() / FIELDS)
                .mapToObj(index -> code(fields.subList(index * FIELDS, (index + 1) * FIELDS)))
                .toList());
    }

    private static UnknownCode code(List<String> fields) {
        return new UnknownCode(
                CodeKind.valueOf(fields.get(0)),
                fields.get(1),
                Long.parseLong(fields.get(2)),
                Long.parseLong(fields.get(3)));
    }
}
