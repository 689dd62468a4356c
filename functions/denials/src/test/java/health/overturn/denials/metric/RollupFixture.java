package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.denials.rollup.MetricsRollup;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A book with its blocks, kept as whoever stores them does.
public final class RollupFixture {
    private final Map<String, ClaimShard> blocks = new HashMap<>();
    private MetricsRollup book = MetricsRollup.NONE;

    public static MetricsRollup of(Collection<LoggedAdjudication> lines) {
        return new RollupFixture().add(lines).book();
    }

    public RollupFixture add(Collection<LoggedAdjudication> lines) {
        ClaimShard.parts(lines).forEach((name, part) -> {
            ClaimShard.UpdatedShard grown =
                    blocks.getOrDefault(name, ClaimShard.NONE).plus(part);
            blocks.put(name, grown.block());
            book = book.plus(grown.change());
        });
        return this;
    }

    public MetricsRollup book() {
        return book;
    }

    public Map<String, ClaimShard> blocks() {
        return blocks;
    }
}
