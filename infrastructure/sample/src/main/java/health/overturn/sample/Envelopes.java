package health.overturn.sample;

/// The variety of the envelopes of a sample. All envelopes are valid.
public enum Envelopes {
    /// One interchange and one group per file, common delimiters, one segment per line.
    PLAIN,
    /// Envelopes as real senders build them: other delimiters, several interchanges and groups, version 4010, Latin-1.
    VARIED
}
