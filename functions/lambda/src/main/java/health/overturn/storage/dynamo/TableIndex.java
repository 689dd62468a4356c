package health.overturn.storage.dynamo;

/// The secondary indexes. Each carries keys alone; `KEYS.md` lists the questions that each answers.
public enum TableIndex {
    /// Every denial by value: the unresolved denials of a payer, the resolved denials of a month.
    RANK("rank", "rp", "vs"),
    /// Every unresolved denial by lane, day and value: those of an assignee, those without an owner, and those
    /// that wait for the lead's decision. Also every watch by the day on which it expires.
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
