package health.overturn.remittance;

/// The kinds of [Problem], and what each means for the file.
public enum ProblemCode {
    /// Nothing in the file, or only blanks.
    EMPTY(Effect.REJECTS);

    /// What a problem makes of the file's status.
    public enum Effect {
        /// The file is read; the problem is shown.
        FLAGS,
        /// Something was lost: the file counts as PARTIAL.
        LOSES,
        /// There is nothing here to read: unless something else was, the file counts as REJECTED.
        REJECTS
    }

    private final Effect effect;

    ProblemCode(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }
}
