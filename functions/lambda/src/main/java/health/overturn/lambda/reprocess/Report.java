package health.overturn.lambda.reprocess;

import health.overturn.lambda.run.Amount;
import health.overturn.lambda.store.Difference;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What today's code tables say otherwise.
///
/// @param files that were read
/// @param missing files that could not be read: gone, overwritten, or not taken in whole yet
/// @param claims that were judged
public record Report(int files, int missing, int claims, Map<Difference.Kind, Found> found) {
    static final Report NONE = new Report(0, 0, 0, Map.of());

    public Report {
        found = Map.copyOf(found);
    }

    /// All differences of a kind.
    ///
    /// @param turns how many of them went from which category to which
    public record Found(Amount amount, Map<Turn, Sum> turns) {
        static final Found NONE = new Found(Amount.NONE, Map.of());

        public Found {
            turns = Map.copyOf(turns);
        }

        Found plus(Found more) {
            Map<Turn, Sum> sums = new TreeMap<>(turns);
            more.turns.forEach((turn, sum) -> sums.merge(turn, sum, Sum::plus));
            return new Found(amount.plus(more.amount), sums);
        }

        private static Found of(Difference difference) {
            Amount.Listed listed = new Amount.Listed(difference.name(), difference.cents());
            return new Found(
                    Amount.of(List.of(listed)),
                    Map.of(new Turn(difference.from(), difference.to()), new Sum(1, difference.cents())));
        }
    }

    /// From a category to another, or from and to `WATCHED` and `SETTLED`.
    public record Turn(String from, String to) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int first = from.compareTo(other.from);
            return first == 0 ? to.compareTo(other.to) : first;
        }
    }

    public record Sum(int count, long cents) {
        Sum plus(Sum more) {
            return new Sum(count + more.count, cents + more.cents);
        }
    }

    Found found(Difference.Kind kind) {
        return found.getOrDefault(kind, Found.NONE);
    }

    /// Whether there is anything to do that may be done without a person.
    boolean hasChanges() {
        return found.keySet().stream().anyMatch(kind -> kind != Difference.Kind.NO_LONGER_DENIED);
    }

    Report plusClaims(int more, List<Difference> differences) {
        Map<Difference.Kind, Found> sums = new EnumMap<>(Difference.Kind.class);
        sums.putAll(found);
        differences.forEach(difference -> sums.merge(difference.kind(), Found.of(difference), Found::plus));
        return new Report(files, missing, claims + more, sums);
    }

    Report plusFile() {
        return new Report(files + 1, missing, claims, found);
    }

    Report plusMissing() {
        return new Report(files, missing + 1, claims, found);
    }
}
