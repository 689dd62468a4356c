package health.overturn.sample;

/// How much the envelopes of a sample vary. All are valid.
public enum Envelopes {
    /// One interchange, one group a file, the usual delimiters, one line a segment.
    PLAIN,
    /// What senders do: other delimiters, several interchanges and groups, version 4010, Latin-1, left-out LX.
    VARIED
}
