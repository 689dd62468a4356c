package health.overturn.storage.record;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.storage.bucket.RecordsBucket;
import java.time.InstantSource;
import java.util.List;

/// Writes the adjudication log: one object for each batch of a file's adjudications.
public final class AdjudicationLogWriter {
    private final RecordsBucket bucket;
    private final InstantSource clock;

    /// @param clock gives the moments in the names of objects
    public AdjudicationLogWriter(RecordsBucket bucket, InstantSource clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /// Writes a batch as one object. Its name repeats only for the same moment and the same first line.
    ///
    /// @param adjudications adjudications of one file, at least one
    public void write(List<LoggedAdjudication> adjudications) {
        LoggedAdjudication first = adjudications.getFirst();
        String uniqueSuffix = first.source().file() + "-" + first.source().segment();
        bucket.putJsonLines(
                RecordLog.FACTS.key(first.practice(), clock.instant(), uniqueSuffix),
                adjudications.stream().map(AdjudicationJson::of));
    }
}
