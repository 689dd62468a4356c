package health.overturn.denials.worklist;

/// The sections of a worklist, in the order in which they are worked.
public enum WorklistSection {
    /// The tier is TOP, or an open deadline is near and nothing has gone to the payer.
    FIRST,
    /// The next action was due before today.
    OVERDUE,
    /// The next action is due today.
    DUE,
    LATER,
    /// The person owns the denial, and another person does the next step.
    WITH_OTHERS
}
