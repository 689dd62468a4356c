package health.overturn.denials.metric;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.log.WorkTrace;
import health.overturn.denials.log.WorkTrace.DueStep;
import health.overturn.denials.rollup.Dimension;
import health.overturn.denials.rollup.DimensionValue;
import health.overturn.denials.rollup.MeasuredDenial;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Computes how far the rhythm of a week was kept, for the practice and each owner, as the denials stand at the
/// snapshot.
final class RhythmFigures {
    private static final int FRESH_DAYS = 7;

    private final Collection<MeasuredDenial> denials;
    private final Week week;
    private final Settings settings;
    private final List<Figure> figures = new ArrayList<>();

    private RhythmFigures(Collection<MeasuredDenial> denials, Week week, Settings settings) {
        this.denials = denials;
        this.week = week;
        this.settings = settings;
    }

    static List<Figure> of(Collection<MeasuredDenial> denials, Week week, Settings settings) {
        RhythmFigures rhythm = new RhythmFigures(denials, week, settings);
        WeekRanking ranking = new WeekRanking(denials, week, settings);
        rhythm.add(Metric.TOP_WORKED, ranking.toWork(Tier.TOP).stream(), ranking::isWorked);
        rhythm.add(Metric.NEXT_NOTED, ranking.toWork(Tier.NEXT).stream(), ranking::isNoted);
        rhythm.addBatches();
        rhythm.add(
                Metric.SMALL_REVIEWED,
                denials.stream().filter(rhythm::isSmall),
                denial -> rhythm.isInWeek(denial.work().reviewedOn()) || isPending(denial.work()));
        rhythm.addDecisions(Metric.ESCALATIONS_DECIDED, WorkTrace::escalation);
        rhythm.addDecisions(Metric.PROPOSALS_DECIDED, WorkTrace::proposal);
        rhythm.add(
                Metric.FRESH_ROUTED,
                denials.stream().filter(rhythm::isFresh),
                denial -> isUntil(denial.work().routedOn(), week.monday()));
        return rhythm.figures;
    }

    /// Whether a denial that came in before the week is a small balance that the weekly review examines.
    private boolean isSmall(MeasuredDenial denial) {
        return denial.receivedOn().isBefore(week.monday())
                && denial.openCents() < settings.amount(Threshold.SMALL_CENTS).cents()
                && switch (denial.state()) {
                    case "ASSIGNED", "WORKING", "WAITING_ON_PAYER" -> true;
                    default -> false;
                };
    }

    private static boolean isPending(WorkTrace work) {
        return work.proposal() != null && work.proposal().doneOn() == null;
    }

    /// Whether the denial came in during the week before and could be routed on Monday.
    private boolean isFresh(MeasuredDenial denial) {
        boolean isRecent = denial.receivedOn().isBefore(week.monday())
                && !denial.receivedOn().isBefore(week.monday().minusDays(FRESH_DAYS));
        boolean isGone = denial.work().routedOn() == null && isUntil(denial.resolvedOn(), week.monday());
        return isRecent && !isGone;
    }

    private void addDecisions(Metric metric, Function<WorkTrace, @Nullable DueStep> stepOf) {
        add(
                metric,
                denials.stream().filter(denial -> {
                    DueStep step = stepOf.apply(denial.work());
                    return step != null && week.contains(step.dueOn());
                }),
                denial -> {
                    DueStep step = stepOf.apply(denial.work());
                    return step != null && step.isInTime();
                });
    }

    /// A batch is done when every member was worked by the week's end. An owner's batch holds her members alone.
    private void addBatches() {
        List<MeasuredDenial> members = denials.stream().filter(this::isBatched).toList();
        addBatches(DimensionValue.ALL, members);
        byOwner(members.stream()).forEach(this::addBatches);
    }

    private void addBatches(DimensionValue part, List<MeasuredDenial> members) {
        Map<String, List<MeasuredDenial>> batches = members.stream()
                .collect(Collectors.groupingBy(
                        denial -> String.valueOf(denial.work().batch())));
        long done = batches.values().stream()
                .filter(batch ->
                        batch.stream().allMatch(denial -> isUntil(denial.work().batchDoneOn(), week.sunday())))
                .count();
        figures.add(Figure.ratio(Metric.BATCHES_DONE, part, done, batches.size()));
    }

    private boolean isBatched(MeasuredDenial denial) {
        String batch = denial.work().batch();
        return batch != null
                && Batch.parse(batch).filter(of -> of.week().equals(week)).isPresent();
    }

    private boolean isInWeek(@Nullable LocalDate day) {
        return day != null && week.contains(day);
    }

    private static boolean isUntil(@Nullable LocalDate day, LocalDate last) {
        return day != null && !day.isAfter(last);
    }

    private void add(Metric metric, Stream<MeasuredDenial> due, Predicate<MeasuredDenial> isKept) {
        List<MeasuredDenial> all = due.toList();
        addShare(metric, DimensionValue.ALL, all, isKept);
        byOwner(all.stream()).forEach((owner, denials) -> addShare(metric, owner, denials, isKept));
    }

    private void addShare(
            Metric metric, DimensionValue part, List<MeasuredDenial> due, Predicate<MeasuredDenial> isKept) {
        figures.add(Figure.ratio(metric, part, due.stream().filter(isKept).count(), due.size()));
    }

    private static Map<DimensionValue, List<MeasuredDenial>> byOwner(Stream<MeasuredDenial> denials) {
        return denials.collect(Collectors.groupingBy(
                denial -> new DimensionValue(Dimension.OWNER, denial.owner() == null ? "" : denial.owner()),
                () -> new TreeMap<>(DimensionValue.ORDER),
                Collectors.toList()));
    }
}
