package health.overturn.lambda.intake;

import health.overturn.lambda.event.Upload;
import health.overturn.lambda.store.Item;
import health.overturn.lambda.store.Keys;
import health.overturn.remittance.FileStatus;
import java.util.List;
import java.util.stream.IntStream;

/// A row of the ledger as an item; its names are those of the API.
public final class RemittanceItem {
    public static final String COPY_OF = "copyOf";
    private static final String STATUS = "status";
    private static final String PROBLEMS = "problems";
    private static final int PROBLEM_PARTS = 4;

    private RemittanceItem() {}

    static Item of(Keys keys, String file, Upload upload, Remittance remittance) {
        Remittance.Heading heading = remittance.heading();
        Remittance.Sums sums = remittance.sums();
        Item item = row(keys, file, upload, heading.ordinal())
                .with(STATUS, remittance.status().name())
                .with("payer", heading.payer())
                .with("payerName", heading.payerName())
                .with("trace", heading.trace())
                .with("paidOn", heading.paidOn())
                .with("paymentCents", heading.paymentCents())
                .with("claims", sums.claims())
                .with("deniedClaims", sums.deniedClaims())
                .with("paidCents", sums.paidCents())
                .with("deniedCents", sums.deniedCents())
                .with("adjustedCents", sums.adjustedCents())
                .with("recoupedCents", sums.recoupedCents())
                .withTexts(
                        PROBLEMS,
                        remittance.problems().stream()
                                .flatMap(problem -> List.of(
                                        Integer.toString(problem.segment()),
                                        Long.toString(problem.position()),
                                        problem.code(),
                                        problem.message())
                                        .stream())
                                .toList());
        return remittance.balanced() ? item.marked("balanced") : item;
    }

    /// A copy of an upload that was taken in: it brought nothing, so it counts nothing.
    static Item copy(Keys keys, String file, Upload upload, Item original) {
        return row(keys, file, upload, 0).with(STATUS, original.text(STATUS)).with(COPY_OF, original.text("file"));
    }

    private static Item row(Keys keys, String file, Upload upload, int ordinal) {
        return Item.at(keys.remittance(upload.at(), file, ordinal))
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
        Remittance.Sums sums = new Remittance.Sums(
                Math.toIntExact(item.number("claims")),
                Math.toIntExact(item.number("deniedClaims")),
                item.number("paidCents"),
                item.number("deniedCents"),
                item.number("adjustedCents"),
                item.number("recoupedCents"));
        return new Remittance(
                heading,
                FileStatus.valueOf(item.text(STATUS)),
                sums,
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
