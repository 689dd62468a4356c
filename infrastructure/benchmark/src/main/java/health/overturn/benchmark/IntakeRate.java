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

/// The intake of a file in which every claim is denied, beside bare conditional puts of the very items
/// that it leaves in the table, by the same client at the same table server, in turns.
final class IntakeRate {
    private static final int CLAIMS = 21_400;
    private static final int WARM_ROUNDS = 2;
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
        try (IntakeStage stage = new IntakeStage(file)) {
            List<Item> items = stage.itemsOfIntake();
            List<Item> denials = items.stream()
                    .filter(item -> item.text("sk").startsWith("D#"))
                    .toList();
            report.line("%s", Machine.describe());
            report.line("%,d denials, %,d items, a file of %,d bytes", denials.size(), items.size(), file.length);
            List<Round> rounds = new ArrayList<>();
            for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
                rounds.add(round(stage, items, denials, round));
            }
            tell(rounds.subList(WARM_ROUNDS, rounds.size()), denials.size());
        }
    }

    private record Round(Cost intake, Cost allItems, Cost denialsAlone) {}

    private static Round round(IntakeStage stage, List<Item> items, List<Item> denials, int round) {
        if (round % 2 == 0) {
            Cost intake = stage.intake();
            return new Round(intake, stage.puts(items), stage.puts(denials));
        }
        Cost denialsAlone = stage.puts(denials);
        Cost allItems = stage.puts(items);
        return new Round(stage.intake(), allItems, denialsAlone);
    }

    private void tell(List<Round> rounds, int denials) {
        report.line("%d rounds in turns, median [lowest to highest]", rounds.size());
        rate("taking in", rounds, round -> denials / round.intake().seconds());
        rate(
                "bare puts of the same items",
                rounds,
                round -> denials / round.allItems().seconds());
        rate(
                "bare puts of D# items alone",
                rounds,
                round -> denials / round.denialsAlone().seconds());
        report.line("rate of taking in against bare puts; wanted 0.8 of the same items");
        against("the same items", rounds, Round::allItems);
        against("D# items alone", rounds, Round::denialsAlone);
    }

    private void rate(String name, List<Round> rounds, ToDoubleFunction<Round> figure) {
        Spread spread = Spread.of(rounds.size(), index -> figure.applyAsDouble(rounds.get(index)));
        report.line(
                "%-30s %,8.0f denials/s [%,.0f to %,.0f]", name, spread.median(), spread.lowest(), spread.highest());
    }

    private void against(String name, List<Round> rounds, Function<Round, Cost> puts) {
        Spread clock = ratio(rounds, puts, Cost::seconds);
        Spread cpu = ratio(rounds, puts, Cost::cpuSeconds);
        report.line(
                "%-30s %8.2f [%.2f to %.2f] by the clock, %.2f [%.2f to %.2f] by CPU, the server's included",
                name, clock.median(), clock.lowest(), clock.highest(), cpu.median(), cpu.lowest(), cpu.highest());
    }

    private static Spread ratio(List<Round> rounds, Function<Round, Cost> puts, ToDoubleFunction<Cost> figure) {
        return Spread.of(
                rounds.size(),
                index -> figure.applyAsDouble(puts.apply(rounds.get(index)))
                        / figure.applyAsDouble(rounds.get(index).intake()));
    }
}
