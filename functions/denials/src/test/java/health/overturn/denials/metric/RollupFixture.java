package health.overturn.denials.metric;

import health.overturn.denials.log.LoggedAdjudication;
import health.overturn.denials.rollup.ClaimShard;
import health.overturn.denials.rollup.MetricsRollup;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// A rollup with its shards, updated as their store updates them.
public final class RollupFixture {
    private final Map<String, ClaimShard> shards = new HashMap<>();
    private MetricsRollup rollup = MetricsRollup.EMPTY;

    public static MetricsRollup of(Collection<LoggedAdjudication> lines) {
        return new RollupFixture().add(lines).rollup();
    }

    public RollupFixture add(Collection<LoggedAdjudication> lines) {
        ClaimShard.byShard(lines).forEach((name, part) -> {
            ClaimShard.UpdatedShard updated =
                    shards.getOrDefault(name, ClaimShard.EMPTY).plus(part);
            shards.put(name, updated.shard());
            rollup = rollup.plus(updated.change());
        });
        return this;
    }

    public MetricsRollup rollup() {
        return rollup;
    }

    public Map<String, ClaimShard> shards() {
        return shards;
    }
}
