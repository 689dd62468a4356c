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
import java.util.stream.IntStream;

/// Decides on the candidates of a cycle and moves them, one chunk after the other.
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

    /// A denial after the rule has decided on it.
    ///
    /// @param skipReason why it was not moved; empty where it was moved
    private record ProcessedDenial(StoredDenial stored, Optional<CycleStep.SkipReason> skipReason) {}

    /// Decides on each candidate and moves none.
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

    /// Moves each denial that the rule moves, unless its version has changed since it was read.
    RunReport run(List<ItemKey> candidates, RunCheckpoint checkpoint, DenialWriter writer) {
        for (List<ItemKey> chunk : chunks(candidates)) {
            List<StoredDenial> read = read(chunk);
            List<ItemKey> moving = read.stream()
                    .filter(stored -> task.decide(stored) instanceof CycleStep.Moved)
                    .map(stored -> stored.key(task.practice().keys()))
                    .toList();
            if (!moving.isEmpty()) {
                checkpoint.recordIntent(moving);
            }
            List<ProcessedDenial> processed = ParallelCalls.invokeAll(read.stream()
                            .map(stored -> (Callable<Optional<ProcessedDenial>>) () -> moveOne(stored, writer))
                            .toList())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            recordSkipped(processed);
            checkpoint.recordMoved(processed.stream()
                    .filter(result -> result.skipReason().isEmpty())
                    .map(ProcessedDenial::stored)
                    .toList());
        }
        return task.report(checkpoint.moved(), skipped);
    }

    /// @return empty where a concurrent change took the denial out of the rule's reach
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
        throw new IllegalStateException("run %s: gave up on a denial after %d attempts because of concurrent changes"
                .formatted(task.run().key(), ATTEMPTS));
    }

    /// A denial that the re-route holds because nobody owns it counts as skipped, although it is written.
    private static ProcessedDenial processed(StoredDenial stored, CycleStep step) {
        return switch (step) {
            case CycleStep.Skipped skipped -> new ProcessedDenial(stored, Optional.of(skipped.reason()));
            case CycleStep.Moved moved
            when moved.after().state() instanceof DenialState.Held ->
                new ProcessedDenial(stored, Optional.of(CycleStep.SkipReason.NO_OWNER));
            case CycleStep.Moved _ -> new ProcessedDenial(stored, Optional.empty());
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

    /// Leaves out what an earlier attempt of this run has moved: the report counts it as moved.
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
        return IntStream.iterate(0, start -> start < keys.size(), start -> start + CHUNK_SIZE)
                .mapToObj(start -> keys.subList(start, Math.min(start + CHUNK_SIZE, keys.size())))
                .toList();
    }
}
