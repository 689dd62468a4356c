package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialState;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts the rhythm of a week by METRICS.md.
final class RecountedRhythm {
    private final List<LoggedMove> denials;
    private final LocalDate monday;
    private final LocalDate sunday;
    private final Settings settings;
    private final Map<Recount.Named, long[]> sums = new HashMap<>();

    RecountedRhythm(List<LoggedMove> denials, Week week, Settings settings) {
        this.settings = settings;
        this.denials = denials;
        this.monday = week.monday();
        this.sunday = week.sunday();
    }

    void addTo(Map<Recount.Named, FigureValue> figures) {
        rank();
        Map<String, Boolean> batches = new TreeMap<>();
        for (LoggedMove denial : denials) {
            count(denial.after());
            countBatch(denial.after(), batches);
        }
        batches.forEach((ownerAndBatch, done) -> {
            String owner = ownerAndBatch.split("\t", -1)[0];
            add(
                    Metric.BATCHES_DONE,
                    owner.equals("*") ? DimensionValue.ALL : new DimensionValue(Dimension.OWNER, owner),
                    done);
        });
        sums.forEach((named, sum) -> figures.put(named, new FigureValue.Ratio(sum[0], sum[1])));
    }

    private void rank() {
        Map<String, List<LoggedMove>> byPayer = new HashMap<>();
        denials.stream()
                .filter(denial -> denial.after().receivedOn().isBefore(monday))
                .filter(denial -> denial.after().outcome() == null
                        || (isIn(denial.after().resolvedOn()) && isWorked(denial.after())))
                .forEach(denial -> byPayer.computeIfAbsent(denial.after().payer(), _ -> new ArrayList<>())
                        .add(denial));
        for (List<LoggedMove> ofPayer : byPayer.values()) {
            ofPayer.sort(Comparator.comparingLong((LoggedMove denial) -> -cents(denial.after()))
                    .thenComparing(denial -> denial.after().deadlines().stream()
                            .map(Deadline::on)
                            .min(Comparator.naturalOrder())
                            .orElse(LocalDate.MAX))
                    .thenComparing(
                            denial -> denial.denial().substring(denial.denial().lastIndexOf('.') + 1)));
            int top = settings.count(Threshold.TOP_RANKS);
            int ranked = Math.min(ofPayer.size(), top + settings.count(Threshold.NEXT_RANKS));
            for (int place = 0; place < ranked; place++) {
                countRanked(ofPayer.get(place).after(), place < top);
            }
        }
    }

    private void countRanked(LoggedDenial denial, boolean isTop) {
        boolean waits = denial.state().equals("ESCALATED")
                || denial.state().equals("HELD")
                || (denial.state().equals("WAITING_ON_PAYER")
                        && denial.nextActionOn().isAfter(sunday));
        if (cents(denial) >= 10_000 && (!waits || isWorked(denial))) {
            boolean noted = isIn(denial.work().notedOn()) || isEndedByPeople(denial);
            both(isTop ? Metric.TOP_WORKED : Metric.NEXT_NOTED, denial, isTop ? isWorked(denial) : noted);
        }
    }

    private static long cents(LoggedDenial denial) {
        return denial.outcome() == null
                ? denial.open().cents()
                : denial.denied().cents();
    }

    private boolean isWorked(LoggedDenial denial) {
        return isIn(denial.work().touchedOn()) || isEndedByPeople(denial);
    }

    private boolean isEndedByPeople(LoggedDenial denial) {
        return denial.resolvedBy() == DenialState.ResolvedBy.PEOPLE && isIn(denial.resolvedOn());
    }

    private boolean isIn(@Nullable LocalDate day) {
        return day != null && !day.isBefore(monday) && !day.isAfter(sunday);
    }

    private void count(LoggedDenial denial) {
        boolean isBefore = denial.receivedOn().isBefore(monday);
        Set<String> reviewed = Set.of("ASSIGNED", "WORKING", "WAITING_ON_PAYER");
        if (isBefore && denial.open().cents() < 10_000 && reviewed.contains(denial.state())) {
            DueStep proposal = denial.work().proposal();
            boolean waits = proposal != null && proposal.doneOn() == null;
            both(Metric.SMALL_REVIEWED, denial, waits || isIn(denial.work().reviewedOn()));
        }
        decision(Metric.ESCALATIONS_DECIDED, denial, denial.work().escalation());
        decision(Metric.PROPOSALS_DECIDED, denial, denial.work().proposal());
        LocalDate routed = denial.work().routedOn();
        boolean gone = routed == null
                && denial.resolvedOn() != null
                && !denial.resolvedOn().isAfter(monday);
        if (isBefore && !denial.receivedOn().plusDays(7).isBefore(monday) && !gone) {
            both(Metric.FRESH_ROUTED, denial, routed != null && !routed.isAfter(monday));
        }
    }

    private void decision(Metric metric, LoggedDenial denial, @Nullable DueStep step) {
        if (step != null && isIn(step.dueOn())) {
            both(metric, denial, step.doneOn() != null && !step.doneOn().isAfter(step.dueOn()));
        }
    }

    private void countBatch(LoggedDenial denial, Map<String, Boolean> batches) {
        String batch = denial.work().batch();
        if (batch != null && batch.startsWith(new Week(monday) + ":")) {
            LocalDate on = denial.work().batchDoneOn();
            boolean done = on != null && !on.isAfter(sunday);
            for (String owner : new HashSet<>(List.of("*", owner(denial)))) {
                batches.merge(owner + "\t" + batch, done, Boolean::logicalAnd);
            }
        }
    }

    private static String owner(LoggedDenial denial) {
        return denial.owner() == null ? "" : denial.owner();
    }

    private void both(Metric metric, LoggedDenial denial, boolean isKept) {
        add(metric, DimensionValue.ALL, isKept);
        add(metric, new DimensionValue(Dimension.OWNER, owner(denial)), isKept);
    }

    private void add(Metric metric, DimensionValue part, boolean isKept) {
        long[] sum = sums.computeIfAbsent(new Recount.Named(metric, part), _ -> new long[2]);
        sum[0] += isKept ? 1 : 0;
        sum[1]++;
    }
}
