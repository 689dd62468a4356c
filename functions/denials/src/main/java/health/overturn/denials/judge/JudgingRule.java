package health.overturn.denials.judge;

/// The rules that decide a judgement, in the order in which they apply.
public enum JudgingRule {
    /// CLP02 is 23 and nothing was paid: the claim was forwarded to another payer.
    FORWARDED("the payer forwarded the claim to another payer"),
    /// CLP02 is 5, 9, 10 or 13 to 17 and nothing was paid: the claim is pending.
    STATUS_PENDING("the claim's status says that the payer has not decided it"),
    /// The reason code has the class PENDING.
    PENDING_CODE("its code says that the payer has not decided it"),
    /// The reason code has the class DENIAL.
    DENIAL_CODE("its code always denies"),
    /// A reason code of the class REVIEW takes money of a claim or line that was not paid and that nothing else
    /// explains in full.
    REVIEW_CODE("its code took money, and nothing was paid"),
    /// A reason code that no table has takes money.
    UNKNOWN_CODE("no table has its code, so a person must read it"),
    /// Reason codes of the class CONTRACT take the whole charge of a claim or line of a primary claim.
    CONTRACT_WHOLE_CHARGE("the contract took the whole charge of a primary claim"),
    /// A reason code that refuses stands without money where nothing was paid.
    SAID_CODE("the payer names its code where nothing was paid"),
    /// CLP02 is 4 and no reason code stands in the claim: the payer does not know the patient.
    STATUS_DENIED("the claim's status is denied and no reason says why: the payer does not know the patient"),
    /// Nothing was paid, and no reason code explains it.
    UNEXPLAINED_ZERO_PAY("nothing was paid and no reason explains it"),
    /// CLP02 is 22, and nothing came after: the payer took its earlier answer back.
    REVERSED_ALONE("the payer took its earlier answer back and sent no other");

    private final String description;

    JudgingRule(String description) {
        this.description = description;
    }

    /// The rule of a stored name. Names of earlier releases are read as the rules that replaced them.
    public static JudgingRule ofName(String name) {
        return switch (name) {
            case "REVIEW_CODE_WHOLE_CHARGE" -> REVIEW_CODE;
            case "UNKNOWN_CODE_WHOLE_CHARGE" -> UNKNOWN_CODE;
            case "INFORMATION_ONLY" -> PENDING_CODE;
            default -> valueOf(name);
        };
    }

    /// The rule in plain words, without capital and full stop, to follow "because".
    public String description() {
        return description;
    }
}
