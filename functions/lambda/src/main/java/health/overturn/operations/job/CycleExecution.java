package health.overturn.operations.job;

import health.overturn.denials.cycle.CycleStep;
import health.overturn.denials.denial.DenialState;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialIndexReader;
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
    private static final int AT_ONCE = 100;
    private static final int ATTEMPTS = 10;

    private final CycleTask job;
    private final DenialIndexReader standings;
    private final Map<CycleStep.SkipReason, DenialTotals> left = new EnumMap<>(CycleStep.SkipReason.class);
    private final List<ItemKey> broken = new ArrayList<>();

    CycleExecution(CycleTask job, DenialIndexReader standings) {
        this.job = job;
        this.standings = standings;
    }

    /// What a denial came to.
    ///
    /// @param left why it was left; absent where it was moved
    private record SettledDenial(StoredDenial kept, Optional<CycleStep.SkipReason> left) {}

    /// Decides, and moves nothing.
    RunReport dryRun(List<ItemKey> candidates) {
        DenialTotals moved = DenialTotals.NONE;
        for (List<ItemKey> some : chunks(candidates)) {
            List<SettledDenial> settled = read(some).stream()
                    .map(kept -> settled(kept, job.decide(kept)))
                    .toList();
            recordSkipped(settled);
            moved = moved.plus(DenialTotals.of(settled.stream()
                    .filter(each -> each.left().isEmpty())
                    .map(each -> CycleTask.listed(each.kept()))
                    .toList()));
        }
        return job.report(moved, left);
    }

    /// Moves what is to be moved, each denial over the version that was read.
    RunReport run(List<ItemKey> candidates, RunCheckpoint journal, DenialWriter writer) {
        for (List<ItemKey> some : chunks(candidates)) {
            List<StoredDenial> read = read(some);
            List<ItemKey> moving = read.stream()
                    .filter(kept -> job.decide(kept) instanceof CycleStep.Moved)
                    .map(kept -> kept.key(job.practice().keys()))
                    .toList();
            if (!moving.isEmpty()) {
                journal.recordIntent(moving);
            }
            List<SettledDenial> settled = ParallelCalls.invokeAll(read.stream()
                            .map(kept -> (Callable<Optional<SettledDenial>>) () -> moveOne(kept, writer))
                            .toList())
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            recordSkipped(settled);
            journal.recordMoved(settled.stream()
                    .filter(each -> each.left().isEmpty())
                    .map(SettledDenial::kept)
                    .toList());
        }
        return job.report(journal.moved(), left);
    }

    /// Empty where somebody else moved it out of the way meanwhile.
    private Optional<SettledDenial> moveOne(StoredDenial first, DenialWriter writer) {
        StoredDenial kept = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!(job.decide(kept) instanceof CycleStep.Moved moved)) {
                return Optional.of(settled(kept, job.decide(kept)));
            }
            if (writer.move(job.practice(), kept, moved.after())) {
                return Optional.of(settled(kept.as(moved.after()), moved));
            }
            Optional<StoredDenial> again =
                    standings.read(kept.key(job.practice().keys())).filter(job::reads);
            if (again.isEmpty()) {
                return Optional.empty();
            }
            kept = again.get();
        }
        throw new IllegalStateException("run, " + job.run().key() + ": one of ten attempts was expected to be alone");
    }

    /// What is held for want of an owner is left, though it is written.
    private static SettledDenial settled(StoredDenial kept, CycleStep step) {
        return switch (step) {
            case CycleStep.Skipped because -> new SettledDenial(kept, Optional.of(because.why()));
            case CycleStep.Moved moved
            when moved.after().status() instanceof DenialState.Held ->
                new SettledDenial(kept, Optional.of(CycleStep.SkipReason.NO_OWNER));
            case CycleStep.Moved ignored -> new SettledDenial(kept, Optional.empty());
        };
    }

    private List<StoredDenial> read(List<ItemKey> some) {
        DenialIndexReader.ReadDenials reading = standings.readEventually(some);
        broken.addAll(reading.broken());
        return reading.denials().stream().filter(job::reads).toList();
    }

    /// To be asked when everything else is done: the run is then tried again, and in the end given up, until somebody
    /// has mended what is broken.
    ///
    /// @throws IllegalStateException if a denial could not be read
    void checkThatAllWereRead() {
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    "run, %s: denials that can be read were expected but %d cannot, the first of them %s"
                            .formatted(
                                    job.run().key(),
                                    broken.size(),
                                    broken.getFirst().sort()));
        }
    }

    /// What this run has moved before is in its report as moved.
    private void recordSkipped(List<SettledDenial> settled) {
        for (SettledDenial each : settled) {
            if (each.left().isPresent() && !job.hasMoved(each.kept())) {
                left.merge(
                        each.left().get(), DenialTotals.of(List.of(CycleTask.listed(each.kept()))), DenialTotals::plus);
            }
        }
    }

    private static List<List<ItemKey>> chunks(List<ItemKey> all) {
        return java.util.stream.IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(from + AT_ONCE, all.size())))
                .toList();
    }
}
