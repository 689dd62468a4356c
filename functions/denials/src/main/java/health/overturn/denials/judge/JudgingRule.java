package health.overturn.denials.judge;

/// The steps of the rule, in the order in which they are asked.
public enum JudgingRule {
    /// CLP02 is 23 and nothing was paid: sent on to another payer, whose answer is to come.
    FORWARDED("the payer sent the claim on to another payer"),
    /// The reason code's row has the class DENIAL.
    DENIAL_CODE("its code denies whatever it takes"),
    /// A REVIEW code that took the whole charge of a scope that was not paid.
    REVIEW_CODE_WHOLE_CHARGE("its code denies where it takes the whole charge and nothing was paid"),
    /// A code that no table knows took the whole charge of a scope that was not paid.
    UNKNOWN_CODE_WHOLE_CHARGE("no table knows its code, it took the whole charge and nothing was paid"),
    /// A contractual adjustment took the whole charge of a primary claim on which nothing else was paid.
    CONTRACT_WHOLE_CHARGE("the contract took the whole charge, alone, of a primary claim that was not paid"),
    /// CLP02 is 4 and no reason explains it: the payer does not know the patient.
    STATUS_DENIED("the claim's status is denied and no reason says why: the payer does not know the patient"),
    /// Nothing was paid, and an INFO code says that more is to come.
    INFORMATION_ONLY("nothing was paid and the only reason is information, so an answer is to come"),
    /// Nothing was paid and nothing explains it.
    UNEXPLAINED_ZERO_PAY("nothing was paid and no reason explains it");

    private final String description;

    JudgingRule(String description) {
        this.description = description;
    }

    /// The step in plain words, without capital and full stop.
    public String description() {
        return description;
    }
}
