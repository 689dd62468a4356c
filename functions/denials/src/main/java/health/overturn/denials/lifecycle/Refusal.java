package health.overturn.denials.lifecycle;

/// The rules that refuse a command on a denial, each with a message that says what to do.
public enum Refusal {
    ROLE("this role may not do that"),
    QUEUE("the denial is in a queue of another team"),
    RESOLVED("the denial is resolved"),
    NOT_RESOLVED("the denial is not resolved"),
    HELD("nobody is named for the payer yet: name an owner first"),
    ESCALATED("the denial waits for the billing lead's decision"),
    NOT_ESCALATED("only an escalated denial can be decided on"),
    WRITE_OFF("a write-off is for a lead or an admin"),
    NOT_SMALL("a soft write-off is for small balances"),
    FACTS_ONLY("only a remittance says this"),
    FACTS_STAND("a later answer of the payer stands for this denial"),
    FORBIDDEN("a remark code rules this out"),
    NOTE_MISSING("a note is needed"),
    NOTE_TOO_LONG("the note is too long"),
    HISTORY_FULL("the history is full: resolve the denial, or let the lead decide"),
    REASON_MISSING("a reason is needed"),
    DATE("the next action cannot be before today or later than a year from now"),
    OWNER_MISSING("the name of an owner is needed"),
    OWNER_LEFT("this person has left"),
    OWNER_SAME("this person has it already"),
    CATEGORY_SAME("the denial has this category already"),
    NOT_UNDOABLE("only one's own latest touch or resolution can be undone, and only while nothing was built on it"),
    AMOUNT("an amount is positive, and what was recovered is not negative"),
    PAYER_UNKNOWN("no payer of the practice has this id"),
    DENIED_DATE("the denial's date cannot lie in the future"),
    NO_DENIAL("this group and reason code deny nothing");

    private final String message;

    Refusal(String sentence) {
        this.message = sentence;
    }

    /// The rule in full sentences that a person can act on, without patient data.
    public String message() {
        return message;
    }
}
