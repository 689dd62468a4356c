package health.overturn.denials.worklist;

/// The parts of a worklist, in the order in which they are worked.
public enum WorklistSection {
    /// TOP, or an open deadline is near.
    FIRST,
    /// The next action was due before today.
    OVERDUE,
    /// The next action is due today.
    DUE,
    LATER,
    /// The owner's, but somebody else does the next step.
    WITH_OTHERS
}
