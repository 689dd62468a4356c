package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialIndexReader;
import health.overturn.storage.denial.UnreadableDenial;
import health.overturn.storage.dynamo.ItemKey;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.StoredDenial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Goes through the candidates of a job once, some at a time.
final class CycleExecution {
    private static final int CHUNK_SIZE = 100;
    private static final int ATTEMPTS = 10;

    private final CycleTask task;
    private final DenialIndexReader denialIndex;
    private final Map<CycleStep.SkipReason, DenialTotals> skipped = new EnumMap<>(CycleStep.SkipReason.class);
    private final List<UnreadableDenial> unreadable = new ArrayList<>();

    CycleExecution(CycleTask task, DenialIndexReader denialIndex) {
        this.task = task;
        this.denialIndex = denialIndex;
    }

    /// What a denial came to.
    ///
    /// @param left why it was left; absent where it was moved
    private record ProcessedDenial(StoredDenial stored, Optional<CycleStep.SkipReason> skipReason) {}

    /// Decides, and moves nothing.
    RunReport dryRun(List<ItemKey> candidates) {
        DenialTotals moved = DenialTotals.NONE;
        for (List<ItemKey> chunk : chunks(candidates)) {
            List<ProcessedDenial> processed = read(chunk).stream()
                    .map(stored -> processed(stored, task.decide(stored)))
                    .toList();
            recordSkipped(processed);
            moved = moved.plus(DenialTotals.of(processed.stream()
                    .filter(result -> result.skipReason().isEmpty())
                    .map(result -> CycleTask.listed(result.stored()))
                    .toList()));
        }
        return task.report(moved, skipped);
    }

    /// Moves what is to be moved, each denial over the version that was read.
    RunReport run(List<ItemKey> candidates, RunCheckpoint journal, DenialWriter writer) {
        for (List<ItemKey> chunk : chunks(candidates)) {
            List<StoredDenial> read = read(chunk);
            List<ItemKey> moving = read.stream()
                    .filter(stored -> task.decide(stored) instanceof CycleStep.Moved)
                    .map(stored -> stored.key(task.practice().keys()))
                    .toList();
            if (!moving.isEmpty()) {
                journal.recordIntent(moving);
            }
            List<ProcessedDenial> processed = ParallelCalls.invokeAll(read.stream()
                            .map(stored -> (Callable<Optional<ProcessedDenial>>) () -> moveOne(stored, writer))
                            .toList())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            recordSkipped(processed);
            journal.recordMoved(processed.stream()
                    .filter(result -> result.skipReason().isEmpty())
                    .map(ProcessedDenial::stored)
                    .toList());
        }
        return task.report(journal.moved(), skipped);
    }

    /// Empty where somebody else moved it out of the way meanwhile.
    private Optional<ProcessedDenial> moveOne(StoredDenial initial, DenialWriter writer) {
        StoredDenial stored = initial;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!(task.decide(stored) instanceof CycleStep.Moved moved)) {
                return Optional.of(processed(stored, task.decide(stored)));
            }
            if (writer.move(task.practice(), stored, moved.after())) {
                return Optional.of(processed(stored.withDenial(moved.after()), moved));
            }
            Optional<StoredDenial> reread =
                    denialIndex.readCurrent(stored.key(task.practice().keys())).filter(task::appliesTo);
            if (reread.isEmpty()) {
                return Optional.empty();
            }
            stored = reread.get();
        }
        throw new IllegalStateException("run, " + task.run().key() + ": one of ten attempts was expected to be alone");
    }

    /// What is held for want of an owner is left, though it is written.
    private static ProcessedDenial processed(StoredDenial stored, CycleStep step) {
        return switch (step) {
            case CycleStep.Skipped skipped -> new ProcessedDenial(stored, Optional.of(skipped.reason()));
            case CycleStep.Moved moved
            when moved.after().state() instanceof DenialState.Held ->
                new ProcessedDenial(stored, Optional.of(CycleStep.SkipReason.NO_OWNER));
            case CycleStep.Moved ignored -> new ProcessedDenial(stored, Optional.empty());
        };
    }

    private List<StoredDenial> read(List<ItemKey> chunk) {
        DenialIndexReader.ReadDenials result = denialIndex.readEventually(chunk);
        unreadable.addAll(result.unreadable());
        return result.denials().stream().filter(task::appliesTo).toList();
    }

    /// @throws IllegalStateException if a denial could not be read
    void checkThatAllWereRead() {
        UnreadableDenials.check(task.run(), unreadable);
    }

    /// What this run has moved before is in its report as moved.
    private void recordSkipped(List<ProcessedDenial> processed) {
        for (ProcessedDenial result : processed) {
            if (result.skipReason().isPresent() && !task.hasMoved(result.stored())) {
                skipped.merge(
                        result.skipReason().get(),
                        DenialTotals.of(List.of(CycleTask.listed(result.stored()))),
                        DenialTotals::plus);
            }
        }
    }

    private static List<List<ItemKey>> chunks(List<ItemKey> keys) {
        return java.util.stream.IntStream.iterate(0, start -> start < keys.size(), start -> start + CHUNK_SIZE)
                .mapToObj(start -> keys.subList(start, Math.min(start + CHUNK_SIZE, keys.size())))
                .toList();
    }
}
