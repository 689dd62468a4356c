package health.overturn.local.read;

import health.overturn.denials.code.Category;
import health.overturn.denials.judge.Reason;
import health.overturn.remittance.Money;
import health.overturn.remittance.Problem;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Prints the report for a biller: files, denials by category, the largest denials with their next step, and problems.
final class TextReport {
    private final ReadReport report;
    private final PrintWriter out;

    TextReport(ReadReport report, PrintWriter out) {
        this.report = report;
        this.out = out;
    }

    void print(int top) {
        printFiles();
        printCategories();
        printLargestDenials(top);
        printProblems();
        out.flush();
    }

    /// Prints for each listed denial which rule and which table row decided it.
    void printExplanations(int top, JudgingTools tools) {
        for (DeniedClaim claim : report.largestDenials(top)) {
            out.println();
            out.println(claim.amount() + ", " + claim.location());
            tools.explain(claim.denied()).forEach(sentence -> out.println("  " + sentence));
        }
        out.flush();
    }

    private void printFiles() {
        TextTable table =
                new TextTable("File", "Status", ">Claims", ">Denied", ">Denied dollars", "Balanced", ">Problems");
        for (FileReport file : report.files()) {
            table.addRow(
                    file.file(),
                    file.status().name(),
                    formatCount(file.claims()),
                    formatCount(file.deniedClaims()),
                    formatCents(file.deniedCents()),
                    file.balanced() ? "yes" : "no",
                    formatCount(file.problems().size()));
        }
        if (report.files().size() > 1) {
            table.addRow(
                    "total",
                    "",
                    formatCount(report.claims()),
                    formatCount(report.deniedClaims()),
                    formatCents(report.deniedCents()),
                    "",
                    formatCount(report.files().stream()
                            .mapToInt(file -> file.problems().size())
                            .sum()));
        }
        table.print(out);
    }

    private void printCategories() {
        if (report.byCategory().isEmpty()) {
            return;
        }
        TextTable table =
                new TextTable("Category", ">Denied", ">Dollars", "Fix level", "Upstream system", "Work queue");
        report.centsByCategory().entrySet().stream()
                .sorted(Map.Entry.<Category, Long>comparingByValue().reversed())
                .forEach(entry -> table.addRow(
                        label(entry.getKey()),
                        formatCount(report.byCategory().getOrDefault(entry.getKey(), 0)),
                        formatCents(entry.getValue()),
                        entry.getKey().fixLevel() == null
                                ? "-"
                                : label(entry.getKey().fixLevel()),
                        label(entry.getKey().upstreamSystem()),
                        label(entry.getKey().queue())));
        out.println();
        table.print(out);
    }

    private void printLargestDenials(int top) {
        List<DeniedClaim> largest = report.largestDenials(top);
        if (largest.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(">Denied", "Payer", "Codes", "Category", "Next step", "Deadline", "Where");
        for (DeniedClaim claim : largest) {
            table.addRow(
                    claim.amount().toString(),
                    claim.payer(),
                    codes(claim),
                    label(claim.denied().category()),
                    claim.denied().nextStep(),
                    answerBy(claim),
                    claim.location());
        }
        out.println();
        out.println("Largest denials (? = deadline from an assumed filing limit)");
        table.print(out);
    }

    private void printProblems() {
        for (FileReport file : report.files()) {
            if (!file.problems().isEmpty()) {
                out.println();
                out.println("Problems in " + file.file());
                file.problems().stream()
                        .sorted(Comparator.comparingLong(problem -> problem.at().offset()))
                        .forEach(this::printProblem);
            }
        }
    }

    private void printProblem(Problem problem) {
        out.printf(
                "  segment %d, byte %d, %s: %s%n",
                problem.at().segment(), problem.at().offset(), problem.code(), problem.message());
    }

    /// Formats the primary reason with its remark codes, such as `CO-197 N54`.
    private static String codes(DeniedClaim claim) {
        Reason reason = claim.denied().primaryReason();
        if (reason.carc().isEmpty()) {
            return "-";
        }
        return String.join(
                " ",
                Stream.concat(Stream.of(reason.group() + "-" + reason.carc()), reason.rarcs().stream())
                        .toList());
    }

    /// Formats the earliest deadline, with a question mark if its filing limit is assumed.
    private static String answerBy(DeniedClaim claim) {
        return claim.deadlines().stream()
                .findFirst()
                .map(deadline -> deadline.on() + (deadline.assumed() ? "?" : ""))
                .orElse("-");
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String formatCount(int number) {
        return "%,d".formatted(number);
    }

    private static String formatCents(long cents) {
        return Money.ofCents(cents).toString();
    }
}
