package health.overturn.operations.worklist;

import health.overturn.denials.calendar.Week;
import health.overturn.denials.cycle.Lane;
import health.overturn.denials.denial.Batch;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.denials.triage.RankedDenial;
import health.overturn.denials.worklist.BatchProgress;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.ListPage;
import health.overturn.storage.denial.PageRequest;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.practice.Practice;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the batches that the middle layer made in a week. A member that needs work is in the lane ONCE or
/// ONCE_WAITING; one that was worked is in the lane STUCK, with the lead, in QUIET after a decision, or resolved.
public final class BatchQuery {
    private static final Comparator<RankedBatch> ORDER = Comparator.comparing(RankedBatch::bestTier)
            .thenComparing(progress -> progress.progress().open(), Comparator.reverseOrder())
            .thenComparing(progress -> progress.progress().batch().id());

    private final DenialIndexReader denialIndex;
    private final LaneReader laneReader;

    public BatchQuery(DenialIndexReader denialIndex, LaneReader laneReader) {
        this.denialIndex = denialIndex;
        this.laneReader = laneReader;
    }

    /// @param bestTier the tier of the most urgent unresolved member; SMALL where all are resolved
    public record RankedBatch(BatchProgress progress, Tier bestTier) {}

    /// The batches of a week, by their best tier, then by falling dollars.
    public List<RankedBatch> findBatches(Practice practice, Week week) {
        Map<Batch, List<RankedDenial>> batches = readLanes(practice, week).ranked().stream()
                .filter(ranked -> batch(ranked.denial(), week).isPresent())
                .collect(Collectors.groupingBy(
                        ranked -> batch(ranked.denial(), week).orElseThrow()));
        return batches.entrySet().stream()
                .map(entry -> ranked(entry.getKey(), entry.getValue()))
                .sorted(ORDER)
                .toList();
    }

    /// The members of a batch, by tier, then by falling dollars; empty where no such batch exists.
    public Optional<ListPage<ListRow>> readMembers(Practice practice, Batch batch, PageRequest request) {
        LaneDenials lanes = readLanes(practice, batch.week());
        List<ListPosition> positions = lanes.positions(
                denial -> denial.projection().lastBatch().filter(batch::equals).map(is -> 0));
        return positions.isEmpty() ? Optional.empty() : Optional.of(laneReader.readPage(lanes, positions, request));
    }

    private static RankedBatch ranked(Batch batch, List<RankedDenial> members) {
        Tier bestTier = members.stream()
                .filter(ranked -> !ranked.denial().state().isResolved())
                .map(RankedDenial::tier)
                .min(Comparator.naturalOrder())
                .orElse(Tier.SMALL);
        return new RankedBatch(
                BatchProgress.of(
                        batch, members.stream().map(RankedDenial::denial).toList()),
                bestTier);
    }

    private static Optional<Batch> batch(Denial denial, Week week) {
        return denial.projection().lastBatch().filter(last -> last.week().equals(week));
    }

    private LaneDenials readLanes(Practice practice, Week week) {
        Settings settings = practice.settings().settings();
        long from = settings.amount(Threshold.MIDDLE_FROM_CENTS).cents();
        long to = settings.amount(Threshold.MIDDLE_TO_CENTS).cents();
        List<Lane.Range> open = List.of(
                new Lane.Range(Lane.ONCE, from, to),
                new Lane.Range(Lane.ONCE_WAITING, week.monday().toEpochDay(), Long.MAX_VALUE),
                new Lane.Range(Lane.STUCK, 2, Long.MAX_VALUE),
                LaneDenials.wholeLane(Lane.QUIET),
                LaneDenials.wholeLane(Lane.ESCALATED));
        Stream<ItemKey> resolved = monthsSince(practice, week)
                .flatMap(month ->
                        denialIndex
                                .keysResolvedIn(practice, month, new DenialIndexReader.CentsRange(from, to))
                                .stream());
        return laneReader.readKeys(practice, Stream.concat(denialIndex.keysInLanes(practice, open).stream(), resolved));
    }

    /// The months in which members may be resolved. A remittance comes in later than its date, so the payer's date may
    /// lie a month before the week.
    private Stream<YearMonth> monthsSince(Practice practice, Week week) {
        YearMonth first = YearMonth.from(week.monday()).minusMonths(1);
        return denialIndex.resolvedMonths(practice).stream().filter(month -> !month.isBefore(first));
    }
}
