package health.overturn.denials.prevention;

/// The rules that refuse a command on a prevention review, each with a message that says what to do.
public enum ReviewRefusal {
    ROLE("Only a lead, an admin, the review's owner or its upstream team may do this. Ask one of them."),
    OWNER_MISSING("The name of an owner is required. Name an owner."),
    OWNER_UNKNOWN("The practice's directory has no person of this name. Name somebody of it."),
    OWNER_SAME("This person already owns the review. Name another owner."),
    CLOSED("The review is closed. New evidence opens it again; until then, nothing is to be done."),
    NOTE_TOO_LONG("The note is too long. Use at most 2,000 characters."),
    ACTION_MISSING("The action is required. Describe what was done."),
    ACTION_TOO_LONG("The description of the action is too long. Use at most 2,000 characters."),
    DATE("The day of the action is out of range. Choose a day within the last year or the next three months.");

    private final String message;

    ReviewRefusal(String message) {
        this.message = message;
    }

    /// The rule in full sentences that a person can act on, without patient data.
    public String message() {
        return message;
    }
}
