package health.overturn.denials.metric;

import health.overturn.denials.code.Category;
import health.overturn.denials.csv.CsvRow;
import health.overturn.denials.csv.CsvTable;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.log.LoggedAdjudication.Kind;
import health.overturn.denials.log.LoggedMove;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The practice of claims.csv and denials.csv, whose figures were worked by hand.
final class HandWorkedFixture {
    private HandWorkedFixture() {}

    static List<LoggedAdjudication> claims() {
        return rows("claims")
                .flatMap(row -> numbers(row.text("claims")).mapToObj(number -> adjudication("claim-" + number, row)))
                .toList();
    }

    static List<LoggedMove> denials() {
        return rows("denials")
                .flatMap(row ->
                        numbers(row.text("denials")).mapToObj(number -> move("hand." + number + suffix(row), row)))
                .toList();
    }

    private static LoggedAdjudication adjudication(String claim, CsvRow row) {
        Kind kind = Kind.valueOf(row.text("kind"));
        int sign = kind == Kind.REVERSAL ? -1 : 1;
        LoggedAdjudicationBuilder builder = LoggedAdjudicationBuilder.of(claim, row.text("paidOn"))
                .from(row.text("payer"), row.text("provider"))
                .charge(
                        sign * cents(row, "charge"),
                        sign * cents(row, "contractual"),
                        sign * cents(row, "patient"),
                        sign * cents(row, "other"))
                .kind(kind);
        if (kind == Kind.DENIED) {
            builder.denied(cents(row, "denied"), row.text("carc"), Category.valueOf(row.text("category")));
        }
        builder.undecided(cents(row, "undecided"));
        String flags = row.text("flags");
        if (flags.equals("replacement")) {
            builder.replacing();
        } else if (flags.startsWith("part ")) {
            int part = Integer.parseInt(flags.substring("part ".length()));
            builder.id(claim + "-part-" + part).inTransaction(claim, part);
        }
        return (kind == Kind.REVERSAL ? builder.reversed() : builder)
                .status(row.text("status"))
                .build();
    }

    private static String suffix(CsvRow row) {
        return row.text("flags").equals("undecided") ? "-undecided" : "";
    }

    private static LoggedMove move(String name, CsvRow row) {
        LoggedDenialBuilder denial = LoggedDenialBuilder.of(name, row.text("deniedOn"), cents(row, "denied"))
                .of(row.text("payer"), Category.valueOf(row.text("category")))
                .state(row.text("state"), row.text("owner").isEmpty() ? null : row.text("owner"))
                .nextActionOn(row.text("nextActionOn"));
        if (!row.text("decideBy").isEmpty()) {
            denial.decideBy(row.text("decideBy"));
        }
        String deadline = row.text("deadlines");
        if (deadline.endsWith("?")) {
            denial.deadline(deadline.substring(0, deadline.length() - 1));
        } else if (!deadline.isEmpty()) {
            denial.certainDeadline(deadline);
        }
        if (!row.text("touchedOn").isEmpty()) {
            denial.touched(Integer.parseInt(row.text("touches")), row.text("touchedOn"));
        }
        denial.touchedSinceDecision(Integer.parseInt(row.text("since"))).work(HandWorkedTrace.of(row.text("work")));
        switch (row.text("flags")) {
            case "hand" -> denial.enteredByHand().sentOn(row.text("touchedOn"));
            case "appealed" -> denial.appealed(row.text("touchedOn"));
            default -> {}
        }
        if (!row.text("stake").isEmpty()) {
            denial.atStake(cents(row, "stake"), cents(row, "toPatient"));
        }
        if (!row.text("outcome").isEmpty()) {
            denial.resolved(
                    DenialOutcome.valueOf(row.text("outcome")),
                    row.text("resolvedOn"),
                    DenialState.ResolvedBy.valueOf(row.text("resolvedBy")),
                    cents(row, "recovered"));
        }
        return denial.move(5);
    }

    private static IntStream numbers(String range) {
        String[] ends = range.split("-", -1);
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Stream<CsvRow> rows(String table) {
        return CsvTable.fromResource(HandWorkedFixture.class, table, 3).rows().stream();
    }

    private static long cents(CsvRow row, String column) {
        return new BigDecimal(row.text(column)).movePointRight(2).longValueExact();
    }
}
