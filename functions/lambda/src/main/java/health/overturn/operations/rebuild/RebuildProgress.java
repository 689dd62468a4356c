package health.overturn.operations.rebuild;

/// How far a rebuild is, and what it has done so far.
///
/// @param practice the practice that comes next; empty at the beginning
/// @param partition the partition of the rank index that comes next; empty for the first of the practice
/// @param after the sort key after which that partition goes on; empty for its beginning
/// @param examined how many index entries were read
/// @param rebuilt how many denials were written again
/// @param overtaken how many denials somebody else wrote at the same moment; that writer used today's form
/// @param version how often the progress was saved
public record RebuildProgress(
        State state,
        String practice,
        String partition,
        String after,
        long examined,
        long rebuilt,
        long overtaken,
        long version) {
    /// Whether a rebuild has come to the end.
    public enum State {
        RUNNING,
        DONE
    }

    static RebuildProgress begin(long version) {
        return new RebuildProgress(State.RUNNING, "", "", "", 0, 0, 0, version);
    }

    RebuildProgress plus(RebuiltPage page) {
        return new RebuildProgress(
                state,
                practice,
                partition,
                after,
                examined + page.examined(),
                rebuilt + page.rebuilt(),
                overtaken + page.overtaken(),
                version);
    }

    RebuildProgress at(String nextPractice, String nextPartition, String nextAfter) {
        return new RebuildProgress(
                state, nextPractice, nextPartition, nextAfter, examined, rebuilt, overtaken, version);
    }

    RebuildProgress end() {
        return new RebuildProgress(State.DONE, "", "", "", examined, rebuilt, overtaken, version);
    }

    RebuildProgress saved() {
        return new RebuildProgress(state, practice, partition, after, examined, rebuilt, overtaken, version + 1);
    }
}
