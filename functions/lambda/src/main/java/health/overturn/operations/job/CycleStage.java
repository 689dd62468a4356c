package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleRule;
import health.overturn.denials.cycle.Escalate;
import health.overturn.denials.cycle.MiddleLayer;
import health.overturn.denials.cycle.Reroute;
import health.overturn.denials.cycle.Silence;
import health.overturn.denials.cycle.SilentDenials;
import health.overturn.denials.cycle.SmallBalanceReview;
import health.overturn.denials.settings.ScheduledJob;
import health.overturn.denials.settings.Settings;
import health.overturn.denials.settings.Threshold;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.dynamo.ItemKey;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One rule of a cycle and the index that holds its candidates.
///
/// @param name the name of the rule's reports
record CycleStage(String name, Function<Settings, CycleRule> rule, Candidates candidates) {
    static final CycleStage REROUTE = new CycleStage(ScheduledJob.REROUTE.name(), Reroute::new, CycleStage::inLanes);
    static final CycleStage MIDDLE_LAYER =
            new CycleStage(ScheduledJob.MIDDLE_LAYER.name(), MiddleLayer::new, CycleStage::inLanes);
    static final CycleStage ESCALATE = new CycleStage(ScheduledJob.ESCALATE.name(), Escalate::new, CycleStage::inLanes);
    static final CycleStage SMALL_BALANCES =
            new CycleStage("SMALL_BALANCES", SmallBalanceReview::new, CycleStage::belowSmallBalanceLimit);

    static final CycleStage SILENT = new CycleStage("SILENT", SilentDenials::new, CycleStage::longOverdue);

    /// Finds the keys of the denials that a task may move.
    @FunctionalInterface
    interface Candidates {
        Stream<ItemKey> find(DenialIndexReader denialIndex, CycleTask task);
    }

    /// Finds each candidate once. While an index lags behind, a denial can have two entries.
    List<ItemKey> findCandidates(DenialIndexReader denialIndex, CycleTask task) {
        return candidates.find(denialIndex, task).distinct().toList();
    }

    private static Stream<ItemKey> inLanes(DenialIndexReader denialIndex, CycleTask task) {
        return denialIndex.keysInLanes(task.practice(), task.rule().ranges(task.run())).stream();
    }

    private static Stream<ItemKey> longOverdue(DenialIndexReader denialIndex, CycleTask task) {
        LocalDate lastDay = new Silence(task.practice().settings().settings())
                .lastDay(task.run().day());
        return denialIndex.keysOverdueInLanes(task.practice(), task.rule().ranges(task.run()), lastDay).stream();
    }

    private static Stream<ItemKey> belowSmallBalanceLimit(DenialIndexReader denialIndex, CycleTask task) {
        return denialIndex.payers(task.practice()).stream()
                .flatMap(payer -> denialIndex
                        .keysBelow(
                                task.practice(),
                                payer,
                                task.practice().settings().settings().amount(Threshold.SMALL_CENTS))
                        .stream());
    }
}
