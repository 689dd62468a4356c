package health.overturn.lambda.store;

/// The secondary indexes, each of which carries keys alone. What each answers stands in `KEYS.md`.
public enum IndexName {
    /// Every denial by value: the unresolved of a payer, the resolved of a month.
    RANK("rank", "rp", "vs"),
    /// What is in the hands of an assignee, by the day of its next action, then by value.
    WORK("work", "wp", "ws"),
    /// What a cycle moves, by lane and shard.
    LANE("lane", "lp", "ls");

    private final String value;
    private final String partitionKey;
    private final String sortKey;

    IndexName(String value, String partitionKey, String sortKey) {
        this.value = value;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    public String value() {
        return value;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }
}
