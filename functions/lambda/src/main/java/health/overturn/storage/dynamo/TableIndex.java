package health.overturn.storage.dynamo;

/// The secondary indexes, each of which carries keys alone. What each answers stands in `KEYS.md`.
public enum TableIndex {
    /// Every denial by value: the unresolved of a payer, the resolved of a month.
    RANK("rank", "rp", "vs"),
    /// What waits: in the hands of an assignee or for the lead's decision, by lane, by day, by value; and claims
    /// watched, by the day on which they become denials.
    WORK("work", "wp", "ws");

    private final String indexName;
    private final String partitionKey;
    private final String sortKey;

    TableIndex(String indexName, String partitionKey, String sortKey) {
        this.indexName = indexName;
        this.partitionKey = partitionKey;
        this.sortKey = sortKey;
    }

    public String indexName() {
        return indexName;
    }

    public String partitionKey() {
        return partitionKey;
    }

    public String sortKey() {
        return sortKey;
    }
}
