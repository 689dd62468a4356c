package health.overturn.denials.owner;

/// Who is accountable for a denial, and who does its next step.
public sealed interface Ownership {
    /// Who does the next step.
    String assignee();

    /// A named person owns the denial.
    record Owned(String owner, String assignee) implements Ownership {}

    /// The payer has no named owner. The denial is HELD, and the head of its queue does the next step.
    record Held(String assignee) implements Ownership {}
}
