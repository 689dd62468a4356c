package health.overturn.lambda.intake;

import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.remittance.FileStatus;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A row of the ledger as an item; its names are those of the API.
public final class RemittanceItem {
    public static final String COPY_OF = "copyOf";
    private static final String STATUS = "status";
    private static final String PROBLEMS = "problems";
    private static final int PROBLEM_PARTS = 4;

    private RemittanceItem() {}

    static Item of(Keys keys, Original original, Remittance remittance) {
        Remittance.Heading heading = remittance.heading();
        Item item = SumsItem.put(row(keys, original, heading.ordinal()), remittance.sums())
                .with(STATUS, remittance.status().name())
                .with("payer", heading.payer())
                .with("payerName", heading.payerName())
                .with("trace", heading.trace())
                .with("paidOn", heading.paidOn())
                .with("paymentCents", heading.paymentCents())
                .withTexts(
                        PROBLEMS,
                        remittance.problems().stream()
                                .flatMap(RemittanceItem::parts)
                                .toList());
        return remittance.balanced() ? item.marked("balanced") : item;
    }

    private static Stream<String> parts(Remittance.Told problem) {
        return Stream.of(
                Integer.toString(problem.segment()),
                Long.toString(problem.position()),
                problem.code(),
                problem.message());
    }

    /// A copy of an upload that was taken in: whose copy it is, and what that one came to.
    static Item copy(Keys keys, Original copy, Original original) {
        Original.Done done = original.done().orElseThrow();
        return SumsItem.put(row(keys, copy, 0), done.sums())
                .with(STATUS, done.status().name())
                .with(COPY_OF, original.key());
    }

    private static Item row(Keys keys, Original upload, int ordinal) {
        return Item.at(keys.remittance(upload.at(), upload.file(), ordinal))
                .with("file", upload.key())
                .with("receivedAt", upload.at().toString());
    }

    public static Remittance read(Item item) {
        String sort = item.text("sk");
        Remittance.Heading heading = new Remittance.Heading(
                Integer.parseInt(sort.substring(sort.lastIndexOf('#') + 1)),
                item.text("payer"),
                item.text("payerName"),
                item.text("trace"),
                item.text("paidOn"),
                item.number("paymentCents"));
        return new Remittance(
                heading,
                FileStatus.valueOf(item.text(STATUS)),
                SumsItem.read(item),
                item.has("balanced"),
                problems(item.texts(PROBLEMS)));
    }

    private static List<Remittance.Told> problems(List<String> parts) {
        return IntStream.range(0, parts.size() / PROBLEM_PARTS)
                .map(index -> index * PROBLEM_PARTS)
                .mapToObj(at -> new Remittance.Told(
                        Integer.parseInt(parts.get(at)),
                        Long.parseLong(parts.get(at + 1)),
                        parts.get(at + 2),
                        parts.get(at + 3)))
                .toList();
    }
}
