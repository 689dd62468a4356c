package health.overturn.denials.deadline;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calculates the deadlines of a denial: at most one for each level of each kind of answer that it has.
///
/// The practice's contract decides, then the time that a remark code states, then what is published.
public final class Deadlines {
    private final FilingLimits limits;
    private final CodeTables codes;

    public Deadlines(FilingLimits limits, CodeTables codes) {
        this.limits = limits;
        this.codes = codes;
    }

    /// The deadlines of the answers that the denial allows, and what the payer does not take.
    public CalculatedDeadlines calculate(DeadlineInputs inputs, Judgement.Denied denied) {
        AllowedAnswers allowed = new AllowedAnswers(denied, codes);
        List<Deadline> deadlines = new ArrayList<>();
        Map<Deadline.Kind, String> ruledOut = new EnumMap<>(Deadline.Kind.class);
        for (Deadline.Kind kind : Deadline.Kind.values()) {
            List<FilingLimit> found =
                    withStatedTimes(limits.find(kind, Deadline.Party.PROVIDER, inputs), kind, denied, inputs);
            Optional<FilingLimit> none = found.stream()
                    .filter(limit -> limit.level() == kind.firstLevel())
                    .filter(limit -> limit.time().isNone())
                    .findFirst();
            none.ifPresent(limit -> ruledOut.put(kind, limit.statedBy()));
            if (none.isEmpty() && allowed.contains(kind, ruledOut.keySet())) {
                found.forEach(limit -> add(limit, inputs, deadlines));
            }
        }
        deadlines.sort(Deadline.EARLIEST_FIRST);
        return new CalculatedDeadlines(deadlines, ruledOut);
    }

    /// The limits, where the time that a remark code states takes the place of a published one. Of several
    /// stated times the shortest counts.
    private static List<FilingLimit> withStatedTimes(
            List<FilingLimit> found, Deadline.Kind kind, Judgement.Denied denied, DeadlineInputs inputs) {
        FilingLimit stated = shortest(RemarkTimes.standard().find(kind, denied.reasons()), inputs);
        if (stated == null) {
            return found;
        }
        List<FilingLimit> result = new ArrayList<>(found);
        boolean hasContract = found.stream().anyMatch(limit -> limit.level() == stated.level() && limit.isContract());
        if (!hasContract) {
            result.removeIf(limit -> limit.level() == stated.level());
            result.add(stated);
        }
        return result;
    }

    private static @Nullable FilingLimit shortest(List<FilingLimit> stated, DeadlineInputs inputs) {
        FilingLimit shortest = null;
        for (FilingLimit limit : stated) {
            Deadline deadline = limit.deadlineFor(inputs);
            Deadline best = shortest == null ? null : shortest.deadlineFor(inputs);
            if (deadline != null && (best == null || deadline.on().isBefore(best.on()))) {
                shortest = limit;
            }
        }
        return shortest;
    }

    private static void add(FilingLimit limit, DeadlineInputs inputs, List<Deadline> deadlines) {
        Deadline deadline = limit.time().isNone() ? null : limit.deadlineFor(inputs);
        if (deadline != null && !(deadline.assumed() && isBeforeDenial(deadline, inputs))) {
            deadlines.add(deadline);
        }
    }

    /// An assumed limit that passed before the denial arrived was a wrong guess. It must not mark the denial as
    /// lost.
    private static boolean isBeforeDenial(Deadline deadline, DeadlineInputs inputs) {
        return inputs.deniedOn() != null && deadline.lastOn().isBefore(inputs.deniedOn());
    }
}
