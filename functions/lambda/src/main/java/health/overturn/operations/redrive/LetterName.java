package health.overturn.operations.redrive;

/// What a dead letter is about, without patient data.
///
/// @param kind see [DeadLetter#kind]
/// @param practice the id of the practice; empty where the letter names none
/// @param id the id of the file, the denial, the reprocessing or the run, or the place in the stream; empty for a
/// letter
///     that cannot be read
public record LetterName(String kind, String practice, String id) {
    /// The name of a letter that is not of a known form.
    static final LetterName UNREADABLE = new DeadLetter.Unknown().name();
}
