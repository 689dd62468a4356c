package health.overturn.denials.metric;

import health.overturn.denials.code.FixLevel;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.log.LoggedDenial;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the denials open on a day by METRICS.md.
final class RecountedOpenDenials {
    private static final Comparator<LoggedMove> HIGHEST_FIRST = Comparator.comparingLong(
                    (LoggedMove denial) -> -denial.after().open().cents())
            .thenComparing(denial -> denial.after().deadlines().stream()
                    .map(Deadline::on)
                    .min(Comparator.naturalOrder())
                    .orElse(LocalDate.MAX))
            .thenComparing(denial -> denial.denial().substring(denial.denial().lastIndexOf('.') + 1));

    private final LocalDate day;
    private final Settings settings;
    private final Map<String, List<LoggedMove>> byPayer = new TreeMap<>();
    private final Map<Recount.Named, long[]> sums = new TreeMap<>(
            Comparator.comparing(Recount.Named::metric).thenComparing(Recount.Named::part, DimensionValue.ORDER));

    RecountedOpenDenials(List<LoggedMove> denials, LocalDate day, Settings settings) {
        this.day = day;
        this.settings = settings;
        for (LoggedMove denial : denials) {
            if (denial.after().outcome() == null) {
                byPayer.computeIfAbsent(denial.after().payer(), _ -> new ArrayList<>())
                        .add(denial);
            }
        }
    }

    void addTo(Map<Recount.Named, FigureValue> figures) {
        List<LoggedMove> open = new ArrayList<>();
        byPayer.forEach((payer, denials) -> {
            denials.sort(HIGHEST_FIRST);
            for (int rank = 1; rank <= denials.size(); rank++) {
                count(denials.get(rank - 1).after(), tier(denials.get(rank - 1).after(), rank));
            }
            figures.put(new Recount.Named(Metric.TOP_20, new DimensionValue(Dimension.PAYER, payer)), top(denials));
            open.addAll(denials);
        });
        open.sort(HIGHEST_FIRST);
        figures.put(new Recount.Named(Metric.TOP_20, DimensionValue.ALL), top(open));
        sums.forEach((named, sum) -> figures.put(
                named,
                named.metric().unit() == MetricUnit.COUNT || named.metric().unit() == MetricUnit.CENTS
                        ? new FigureValue.Whole(sum[0])
                        : new FigureValue.Ratio(sum[0], sum[1])));
    }

    private Tier tier(LoggedDenial denial, int rank) {
        if (denial.open().cents() < settings.amount(Threshold.SMALL_CENTS).cents()) {
            return Tier.SMALL;
        }
        if (rank <= settings.count(Threshold.TOP_RANKS)) {
            return Tier.TOP;
        }
        return rank <= settings.count(Threshold.TOP_RANKS) + settings.count(Threshold.NEXT_RANKS)
                ? Tier.NEXT
                : Tier.STANDARD;
    }

    private static FigureValue top(List<LoggedMove> highestFirst) {
        long all = cents(highestFirst);
        return new FigureValue.Ratio(cents(highestFirst.subList(0, Math.min(20, highestFirst.size()))), all);
    }

    private static long cents(List<LoggedMove> denials) {
        return denials.stream()
                .mapToLong(denial -> denial.after().open().cents())
                .sum();
    }

    private void count(LoggedDenial denial, Tier tier) {
        LocalDate deniedOn = denial.deniedOn() == null ? denial.receivedOn() : denial.deniedOn();
        LocalDate first = denial.firstDeniedOn() == null ? deniedOn : denial.firstDeniedOn();
        long age = day.toEpochDay() - first.toEpochDay();
        long waited = day.toEpochDay() - deniedOn.toEpochDay();
        for (DimensionValue part : parts(denial, tier, age)) {
            pair(Metric.OPEN, Metric.OPEN_DOLLARS, part, denial);
        }
        share(Metric.AGED, Metric.AGED_DOLLARS, denial, age > 90, true);
        share(Metric.NEVER_WORKED, Metric.NEVER_WORKED_DOLLARS, denial, denial.touches() == 0, waited > 30);
        countState(denial);
        countDeadlines(denial);
    }

    private static List<DimensionValue> parts(LoggedDenial denial, Tier tier, long age) {
        FixLevel level = denial.category().fixLevel();
        String band = age <= 30 ? "0-30" : age <= 60 ? "31-60" : age <= 90 ? "61-90" : "90+";
        return List.of(
                DimensionValue.ALL,
                new DimensionValue(Dimension.CATEGORY, denial.category().name()),
                new DimensionValue(Dimension.PAYER, denial.payer()),
                new DimensionValue(Dimension.FIX_LEVEL, level == null ? "" : level.name()),
                new DimensionValue(Dimension.STATE, denial.state()),
                new DimensionValue(Dimension.TIER, tier.name()),
                new DimensionValue(Dimension.OWNER, denial.owner() == null ? "" : denial.owner()),
                new DimensionValue(Dimension.QUEUE, denial.category().queue().name()),
                new DimensionValue(Dimension.AGE, band));
    }

    private void countState(LoggedDenial denial) {
        boolean escalated = denial.state().equals("ESCALATED");
        if (denial.state().equals("HELD")) {
            pair(Metric.HELD, Metric.HELD_DOLLARS, DimensionValue.ALL, denial);
        }
        if (escalated) {
            pair(Metric.ESCALATED, Metric.ESCALATED_DOLLARS, DimensionValue.ALL, denial);
        }
        if (denial.decideBy() != null && day.isAfter(denial.decideBy())) {
            pair(Metric.CARRIED_OVER, Metric.CARRIED_OVER_DOLLARS, DimensionValue.ALL, denial);
        }
        if (!escalated && day.isAfter(denial.nextActionOn())) {
            pair(Metric.OVERDUE, Metric.OVERDUE_DOLLARS, DimensionValue.ALL, denial);
            String owner = denial.owner() == null ? "" : denial.owner();
            pair(Metric.OVERDUE, Metric.OVERDUE_DOLLARS, new DimensionValue(Dimension.OWNER, owner), denial);
        }
        countSilent(denial);
        if (denial.enteredByHand()) {
            pair(Metric.ENTERED_BY_HAND, Metric.ENTERED_BY_HAND_DOLLARS, DimensionValue.ALL, denial);
        }
    }

    private void countSilent(LoggedDenial denial) {
        long cents = denial.denied().cents();
        boolean waits = denial.state().equals("WAITING_ON_PAYER");
        boolean isMet = denial.open().cents() < 10_000
                || denial.touchesSinceDecision() > 2
                || (denial.touchesSinceDecision() == 1
                        && cents >= settings.amount(Threshold.MIDDLE_FROM_CENTS).cents()
                        && cents <= 150_000
                        && !waits);
        boolean isInWork =
                waits || denial.state().equals("ASSIGNED") || denial.state().equals("WORKING");
        if (isInWork && !isMet && !denial.nextActionOn().plusDays(14).isAfter(day)) {
            pair(Metric.SILENT, Metric.SILENT_DOLLARS, DimensionValue.ALL, denial);
            String owner = denial.owner() == null ? "" : denial.owner();
            pair(Metric.SILENT, Metric.SILENT_DOLLARS, new DimensionValue(Dimension.OWNER, owner), denial);
        }
        WorkTrace.DueStep proposal = denial.work().proposal();
        if (proposal != null && proposal.doneOn() == null) {
            pair(Metric.PROPOSED, Metric.PROPOSED_DOLLARS, DimensionValue.ALL, denial);
            if (day.isAfter(proposal.dueOn())) {
                pair(Metric.PROPOSALS_CARRIED_OVER, Metric.PROPOSALS_CARRIED_OVER_DOLLARS, DimensionValue.ALL, denial);
            }
        }
    }

    private void countDeadlines(LoggedDenial denial) {
        List<Long> daysLeft = denial.firstSentOn() == null
                ? denial.deadlines().stream()
                        .map(deadline -> deadline.on().toEpochDay() - day.toEpochDay())
                        .toList()
                : List.of();
        if (denial.deadlines().isEmpty()) {
            pair(Metric.NO_DEADLINE, Metric.NO_DEADLINE_DOLLARS, DimensionValue.ALL, denial);
        } else if (denial.deadlines().stream().noneMatch(deadline -> deadline.isOpen(day))) {
            countPassed(denial);
        }
        if (daysLeft.stream().anyMatch(days -> days >= 0 && days <= 7)) {
            pair(Metric.AT_RISK_7, Metric.AT_RISK_7_DOLLARS, DimensionValue.ALL, denial);
        }
        if (daysLeft.stream().anyMatch(days -> days >= 0 && days <= 14)) {
            pair(Metric.AT_RISK_14, Metric.AT_RISK_14_DOLLARS, DimensionValue.ALL, denial);
        }
        if (daysLeft.stream().anyMatch(days -> days >= 0 && days <= 30)) {
            pair(Metric.AT_RISK_30, Metric.AT_RISK_30_DOLLARS, DimensionValue.ALL, denial);
        }
    }

    /// All deadlines of the invented denials are those of an appeal.
    private void countPassed(LoggedDenial denial) {
        boolean sentInTime = denial.firstSentOn() != null
                && denial.deadlines().stream().anyMatch(deadline -> deadline.isOpen(denial.firstSentOn()));
        boolean guessed = denial.deadlines().stream().anyMatch(Deadline::assumed);
        if (sentInTime) {
            pair(Metric.ANSWERED_IN_TIME, Metric.ANSWERED_IN_TIME_DOLLARS, DimensionValue.ALL, denial);
        } else if (guessed) {
            pair(Metric.PASSED_BY_GUESS, Metric.PASSED_BY_GUESS_DOLLARS, DimensionValue.ALL, denial);
        } else {
            pair(Metric.DEADLINE_LOST, Metric.DEADLINE_LOST_DOLLARS, DimensionValue.ALL, denial);
            add(
                    Metric.DEADLINE_LOST_UNTOUCHED_DOLLARS,
                    DimensionValue.ALL,
                    denial.touches() == 0 ? denial.open().cents() : 0,
                    0);
        }
    }

    private void pair(Metric counts, Metric dollars, DimensionValue part, LoggedDenial denial) {
        add(counts, part, 1, 0);
        add(dollars, part, denial.open().cents(), 0);
    }

    private void share(Metric counts, Metric dollars, LoggedDenial denial, boolean isIn, boolean isAmong) {
        if (isAmong) {
            add(counts, DimensionValue.ALL, isIn ? 1 : 0, 1);
            add(
                    dollars,
                    DimensionValue.ALL,
                    isIn ? denial.open().cents() : 0,
                    denial.open().cents());
        }
    }

    private void add(Metric metric, DimensionValue part, long numerator, long denominator) {
        long[] sum = sums.computeIfAbsent(new Recount.Named(metric, part), _ -> new long[2]);
        sum[0] += numerator;
        sum[1] += denominator;
    }
}
