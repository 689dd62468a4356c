package health.overturn.benchmark.order;

import health.overturn.benchmark.Spread;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.remittance.Money;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Compares the orders of work: each practice is worked once in each order, with the same hours and payers.
public final class OrderComparison {
    private static final int SEEDS = 9;
    private static final int WEEKS_OF_ARRIVALS = 39;
    private static final int WEEKS_OF_WORK = 52;
    private static final List<Integer> MINUTES_A_DAY = List.of(60, 120, 180, 240);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private final PrintStream out;
    private final List<List<DenialDetails>> practices = new ArrayList<>();

    public OrderComparison(PrintStream out) {
        this.out = out;
    }

    public void run() throws IOException {
        for (int seed = 1; seed <= SEEDS; seed++) {
            practices.add(practice(seed));
        }
        printPractices();
        for (Assumptions assumptions : Assumptions.values()) {
            printLine("");
            printLine("%s", assumptions);
            printLine(
                    "%-8s %-13s %10s %10s %10s %10s %10s   %s",
                    "hours",
                    "order",
                    "denied",
                    "recovered",
                    "lost",
                    "refused",
                    "open",
                    "recovered, times oldest first");
            MINUTES_A_DAY.forEach(minutes -> printTable(assumptions, minutes));
        }
    }

    private static List<DenialDetails> practice(long seed) throws IOException {
        return FirstDenials.of(Sample.of(
                SampleSpec.of(seed).claims(8_000).files(WEEKS_OF_ARRIVALS).firstDate(FIRST)));
    }

    private void printPractices() {
        printLine(
                "%d practices, %d weeks of arrivals, %d weeks of work; medians over the practices, dollars",
                SEEDS, WEEKS_OF_ARRIVALS, WEEKS_OF_WORK);
        printLine("denials %s", spread(practices, List::size));
        printLine(
                "denied dollars %s",
                spread(
                        practices,
                        denials -> denials.stream()
                                        .mapToLong(denial -> denial.denied().cents())
                                        .sum()
                                / 100));
        printLine(
                "share of the dollars in the highest fifth, percent %s",
                spread(practices, OrderComparison::shareOfHighestFifth));
    }

    private static long shareOfHighestFifth(List<DenialDetails> denials) {
        List<Long> cents = denials.stream()
                .map(denial -> denial.denied().cents())
                .sorted(Comparator.reverseOrder())
                .toList();
        long highest = cents.stream()
                .limit(cents.size() / 5)
                .mapToLong(amount -> amount)
                .sum();
        return 100 * highest / cents.stream().mapToLong(amount -> amount).sum();
    }

    private void printTable(Assumptions assumptions, int minutes) {
        List<DollarsByResult> oldest = simulate(assumptions, WorkOrder.OLDEST_FIRST, minutes);
        for (WorkOrder order : WorkOrder.values()) {
            List<DollarsByResult> dollars =
                    order == WorkOrder.OLDEST_FIRST ? oldest : simulate(assumptions, order, minutes);
            Spread times = Spread.of(
                    dollars.size(),
                    i -> (double) dollars.get(i).recovered().cents()
                            / oldest.get(i).recovered().cents());
            printLine(
                    "%-8.1f %-13s %,10d %,10d %,10d %,10d %,10d   %.2f [%.2f to %.2f]",
                    minutes / 60.0,
                    order,
                    median(dollars, DollarsByResult::denied),
                    median(dollars, DollarsByResult::recovered),
                    median(dollars, DollarsByResult::lost),
                    median(dollars, DollarsByResult::refused),
                    median(dollars, DollarsByResult::open),
                    times.median(),
                    times.lowest(),
                    times.highest());
        }
    }

    private List<DollarsByResult> simulate(Assumptions assumptions, WorkOrder order, int minutes) {
        List<DollarsByResult> results = new ArrayList<>();
        for (int i = 0; i < practices.size(); i++) {
            SimulatedWork simulation = new SimulatedWork(practices.get(i), assumptions, new RandomPayer(i));
            results.add(simulation.run(FIRST, FIRST.plusWeeks(WEEKS_OF_WORK), order, minutes));
        }
        return results;
    }

    private static long median(List<DollarsByResult> dollars, Function<DollarsByResult, Money> figure) {
        return (long) Spread.of(
                        dollars.size(), i -> figure.apply(dollars.get(i)).cents() / 100.0)
                .median();
    }

    private static String spread(List<List<DenialDetails>> practices, Function<List<DenialDetails>, Number> figure) {
        Spread spread =
                Spread.of(practices.size(), i -> figure.apply(practices.get(i)).doubleValue());
        return "%,.0f [%,.0f to %,.0f]".formatted(spread.median(), spread.lowest(), spread.highest());
    }

    private void printLine(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
