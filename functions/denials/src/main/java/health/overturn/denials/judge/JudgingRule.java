package health.overturn.denials.judge;

/// The rules that decide a judgement, in the order in which they apply.
public enum JudgingRule {
    /// CLP02 is 23 and nothing was paid: the claim was forwarded to another payer.
    FORWARDED("the payer forwarded the claim to another payer"),
    /// The reason code has the class DENIAL.
    DENIAL_CODE("its code always denies"),
    /// A reason code of the class REVIEW takes the whole charge of a claim or line, and nothing was paid.
    REVIEW_CODE_WHOLE_CHARGE("its code took the whole charge and nothing was paid"),
    /// A reason code that no table has takes the whole charge of a claim or line, and nothing was paid.
    UNKNOWN_CODE_WHOLE_CHARGE("no table has its code, which took the whole charge, and nothing was paid"),
    /// A reason code of the class CONTRACT takes the whole charge of a claim or line of an unpaid primary
    /// claim.
    CONTRACT_WHOLE_CHARGE("the contract alone took the whole charge of a primary claim that was not paid"),
    /// CLP02 is 4 and no reason code denies: the payer does not know the patient.
    STATUS_DENIED("the claim's status is denied and no reason says why: the payer does not know the patient"),
    /// Nothing was paid, and a reason code of the class INFO says that another answer is to come.
    INFORMATION_ONLY("nothing was paid, and a reason code announces another answer"),
    /// Nothing was paid, and no reason code explains it.
    UNEXPLAINED_ZERO_PAY("nothing was paid and no reason explains it"),
    /// CLP02 is 22, and nothing came after: the payer took its earlier answer back.
    REVERSED_ALONE("the payer took its earlier answer back and sent no other");

    private final String description;

    JudgingRule(String description) {
        this.description = description;
    }

    /// The rule in plain words, without capital and full stop, to follow "because".
    public String description() {
        return description;
    }
}
