package health.overturn.benchmark;

import health.overturn.sample.Envelopes;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.dynamo.Item;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Measures the intake of a file in which every claim is denied, and plain conditional puts of the items that it
/// writes.
///
/// Both use the same client and table server. Their rounds are interleaved.
final class IntakeRate {
    private static final int CLAIMS = 21_400;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 5;

    private final ComparisonReport report;

    IntakeRate(PrintStream out) {
        this.report = new ComparisonReport(out);
    }

    void run() {
        byte[] file = Sample.of(SampleSpec.of(835)
                        .claims(CLAIMS)
                        .files(1)
                        .weeks(1)
                        .denialPercent(100)
                        .envelopes(Envelopes.PLAIN))
                .files()
                .getFirst()
                .bytes();
        try (IntakeRunner runner = new IntakeRunner(file)) {
            List<Item> items = runner.itemsOfIntake();
            List<Item> denials = items.stream()
                    .filter(item -> item.text("sk").startsWith("D#"))
                    .toList();
            report.printLine("%s", Machine.describe());
            report.printLine("%,d denials, %,d items, a file of %,d bytes", denials.size(), items.size(), file.length);
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                rounds.add(measureRound(runner, items, denials, round));
            }
            printRates(rounds.subList(WARM_UP_ROUNDS, rounds.size()), denials.size());
        }
    }

    private record Round(Cost intake, Cost allItems, Cost denialsAlone) {}

    private static Round measureRound(IntakeRunner runner, List<Item> items, List<Item> denials, int round) {
        if (round % 2 == 0) {
            Cost intake = runner.timeIntake();
            return new Round(intake, runner.timePuts(items), runner.timePuts(denials));
        }
        Cost denialsAlone = runner.timePuts(denials);
        Cost allItems = runner.timePuts(items);
        return new Round(runner.timeIntake(), allItems, denialsAlone);
    }

    private void printRates(List<Round> rounds, int denials) {
        report.printLine("%d interleaved rounds, median [lowest to highest]", rounds.size());
        printRate("intake", rounds, round -> denials / round.intake().seconds());
        printRate(
                "plain puts of the same items",
                rounds,
                round -> denials / round.allItems().seconds());
        printRate(
                "plain puts of D# items alone",
                rounds,
                round -> denials / round.denialsAlone().seconds());
        report.printLine("rate of the intake as a multiple of plain puts; the goal is 0.8 of the same items");
        printRatio("the same items", rounds, Round::allItems);
        printRatio("D# items alone", rounds, Round::denialsAlone);
    }

    private void printRate(String name, List<Round> rounds, ToDoubleFunction<Round> figure) {
        Spread spread = Spread.of(rounds.size(), index -> figure.applyAsDouble(rounds.get(index)));
        report.printLine(
                "%-30s %,8.0f denials/s [%,.0f to %,.0f]", name, spread.median(), spread.lowest(), spread.highest());
    }

    private void printRatio(String name, List<Round> rounds, Function<Round, Cost> puts) {
        Spread clock = ratio(rounds, puts, Cost::seconds);
        Spread cpu = ratio(rounds, puts, Cost::cpuSeconds);
        report.printLine(
                "%-30s %8.2f [%.2f to %.2f] by the clock, %.2f [%.2f to %.2f] by CPU, with the server",
                name, clock.median(), clock.lowest(), clock.highest(), cpu.median(), cpu.lowest(), cpu.highest());
    }

    private static Spread ratio(List<Round> rounds, Function<Round, Cost> puts, ToDoubleFunction<Cost> figure) {
        return Spread.of(
                rounds.size(),
                index -> figure.applyAsDouble(puts.apply(rounds.get(index)))
                        / figure.applyAsDouble(rounds.get(index).intake()));
    }
}
