package health.overturn.local.read;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Prints denials as a flat table, one row each, with a header always.
final class HistoryCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "claimId",
            "payerClaimId",
            "payerId",
            "payerName",
            "serviceFrom",
            "deniedOn",
            "deniedCents",
            "openCents",
            "recoveredCents",
            "allowedToPatientCents",
            "stakeCents",
            "category",
            "cause",
            "codes",
            "open",
            "outcome",
            "takeback",
            "repeatOf",
            "nextStep",
            "forbidden",
            "deadline",
            "file",
            "transaction",
            "segment");

    private final PrintWriter out;

    HistoryCsv(PrintWriter out) {
        this.out = out;
        print(COLUMNS.stream());
    }

    void print(HistoryRows.DenialRow row) {
        print(Stream.of(
                        row.id(),
                        row.claimId(),
                        row.payerClaimId(),
                        row.payer().id(),
                        row.payer().name(),
                        row.serviceFrom(),
                        row.deniedOn(),
                        row.deniedCents(),
                        row.openCents(),
                        row.recoveredCents(),
                        row.allowedToPatientCents(),
                        row.stakeCents(),
                        row.category(),
                        row.cause(),
                        codes(row),
                        row.open(),
                        row.outcome(),
                        row.takeback(),
                        row.repeatOf(),
                        row.nextStep(),
                        String.join(" ", row.forbidden()),
                        row.deadlines().isEmpty()
                                ? null
                                : row.deadlines().getFirst().on(),
                        row.source().file(),
                        row.source().transaction(),
                        row.source().segment())
                .map(HistoryCsv::text));
    }

    private static String codes(HistoryRows.DenialRow row) {
        return row.reasons().stream()
                .flatMap(reason -> Stream.concat(
                        reason.carc().isEmpty() ? Stream.of() : Stream.of(reason.group() + "-" + reason.carc()),
                        reason.rarcs().stream()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void print(Stream<String> cells) {
        out.print(cells.map(HistoryCsv::escape).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /// Quotes a cell by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it.
    private static String escape(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
