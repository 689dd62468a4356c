package health.overturn.storage.record;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.storage.bucket.RecordsBucket;
import java.time.InstantSource;
import java.util.List;

/// Keeps what files say of claims: an object for each stretch of them.
public final class AdjudicationLogWriter {
    private final RecordsBucket bucket;
    private final InstantSource clock;

    /// @param clock the time by which objects are named
    public AdjudicationLogWriter(RecordsBucket bucket, InstantSource clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    /// @param stretch of one file, not empty
    public void write(List<LoggedAdjudication> adjudications) {
        LoggedAdjudication first = adjudications.getFirst();
        String uniqueSuffix = first.source().file() + "-" + first.source().segment();
        bucket.putJsonLines(
                RecordLog.FACTS.key(first.practice(), clock.instant(), uniqueSuffix),
                adjudications.stream().map(AdjudicationJson::of));
    }
}
