package health.overturn.operations.job;

import health.overturn.denials.cycle.JobRun;
import health.overturn.storage.denial.UnreadableDenial;
import health.overturn.storage.item.RankIndexEntry;
import java.util.List;

/// Fails a run that could not read all of its denials.
///
/// A run checks when everything else is done, so that no denial waits for another that is broken. Lambda then retries
/// the run, and in the end gives it up until the items are repaired.
public final class UnreadableDenials {
    private UnreadableDenials() {}

    /// @throws IllegalStateException if the list is not empty; its message names the first denial and the classes of
    ///     its exceptions
    public static void check(JobRun run, List<UnreadableDenial> unreadable) {
        if (unreadable.isEmpty()) {
            return;
        }
        UnreadableDenial first = unreadable.getFirst();
        throw new IllegalStateException(
                "run %s: %d %s cannot be read, first %s (%s); repair or restore the items, then redrive"
                        .formatted(
                                run.key(),
                                unreadable.size(),
                                unreadable.size() == 1 ? "denial" : "denials",
                                RankIndexEntry.apiId(first.key()),
                                String.join(", caused by ", first.errors().errors())));
    }
}
