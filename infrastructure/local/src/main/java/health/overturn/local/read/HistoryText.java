package health.overturn.local.read;

import health.overturn.remittance.Money;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/// Prints for a biller what the files come to: open denials, watched money, notes, unknown codes.
final class HistoryText {
    private static final Comparator<HistoryRows.DenialRow> LARGEST_FIRST = Comparator.comparingLong(
                    HistoryRows.DenialRow::openCents)
            .reversed()
            .thenComparing(HistoryRows.DenialRow::id);

    private final int top;
    private final PriorityQueue<HistoryRows.DenialRow> largest = new PriorityQueue<>(LARGEST_FIRST.reversed());
    private int openCount;
    private long openCents;
    private int resolvedCount;
    private long recoveredCents;

    private HistoryText(int top) {
        this.top = top;
    }

    static void print(HistoryCommand command, int top, PrintWriter out) throws IOException {
        HistoryText text = new HistoryText(top);
        History history = command.fold(text::add);
        out.println();
        out.println("What the files come to on " + command.asOf() + ", as the history of one practice");
        text.printTotals(history, out);
        text.printLargest(out);
        printWatched(history.watched(), top, out);
        printUnknown(history.unknownCodes(), out);
        out.flush();
    }

    private void add(HistoryRows.DenialRow row) {
        recoveredCents += row.recoveredCents();
        if (!row.open()) {
            resolvedCount++;
            return;
        }
        openCount++;
        openCents += row.openCents();
        largest.add(row);
        if (largest.size() > top) {
            largest.remove();
        }
    }

    private void printTotals(History history, PrintWriter out) {
        TextTable table = new TextTable("", ">Count", ">Dollars");
        addTotal(table, "open denials", openCount, openCents);
        addTotal(table, "resolved denials, and what was recovered", resolvedCount, recoveredCents);
        addTotal(
                table,
                "watched: neither paid nor refused",
                history.watched().size(),
                history.watched().stream()
                        .mapToLong(HistoryRows.WatchRow::cents)
                        .sum());
        addTotal(
                table,
                "notes: no denial, but worth a look",
                history.notes().size(),
                history.notes().stream().mapToLong(HistoryRows.NoteRow::cents).sum());
        addTotal(
                table,
                "provider-level adjustments",
                history.adjustments().size(),
                history.adjustments().stream()
                        .mapToLong(HistoryRows.AdjustmentRow::cents)
                        .sum());
        table.print(out);
    }

    private static void addTotal(TextTable table, String label, int count, long cents) {
        table.addRow(label, "%,d".formatted(count), Money.ofCents(cents).toString());
    }

    private void printLargest(PrintWriter out) {
        if (largest.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(">Open", ">Denied", "Payer", "Category", "Next step", "Where");
        largest.stream()
                .sorted(LARGEST_FIRST)
                .forEach(row -> table.addRow(
                        Money.ofCents(row.openCents()).toString(),
                        Money.ofCents(row.deniedCents()).toString(),
                        row.payer().name(),
                        row.category().toLowerCase(Locale.ROOT).replace('_', ' '),
                        row.nextStep(),
                        row.source().file() + " segment " + row.source().segment()));
        out.println();
        out.println("Largest open denials");
        table.print(out);
    }

    private static void printWatched(List<HistoryRows.WatchRow> watched, int top, PrintWriter out) {
        if (watched.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(">Undecided", "Payer", "Since", "A denial from", "Codes");
        watched.stream()
                .sorted(Comparator.comparing(HistoryRows.WatchRow::runsOutOn))
                .limit(top)
                .forEach(row -> table.addRow(
                        Money.ofCents(row.cents()).toString(),
                        row.payer().name(),
                        row.since(),
                        row.runsOutOn(),
                        row.codes().isEmpty() ? "-" : String.join(" ", row.codes())));
        out.println();
        out.println("Watched: neither paid nor refused yet");
        table.print(out);
    }

    private static void printUnknown(List<HistoryRows.UnknownCodeRow> codes, PrintWriter out) {
        if (codes.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("Code", ">Count", ">Dollars");
        codes.forEach(code -> table.addRow(
                code.kind() + " " + code.code(),
                "%,d".formatted(code.count()),
                Money.ofCents(code.cents()).toString()));
        out.println();
        out.println("Codes that the tables do not know or doubt");
        table.print(out);
    }
}
