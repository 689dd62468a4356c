package health.overturn.denials.code;

/// How a practice may answer a denial, where a remark code says so. A row may have a category beside it.
public enum Disposition {
    /// The remark code informs and changes nothing.
    INFORMATION,
    /// An appeal is open.
    APPEAL_ALLOWED,
    NO_APPEAL,
    /// The payer did not process the claim. It takes a new claim, and neither an appeal, nor a reopening, nor a
    /// corrected claim.
    NEW_CLAIM_ONLY,
    /// The answer is a new claim, not a corrected one. An appeal is not ruled out.
    NEW_CLAIM,
    /// The payer takes a corrected claim and no appeal.
    RESUBMIT_ONLY,
    /// The payer takes the claim no second time, neither new nor corrected.
    DO_NOT_RESUBMIT,
    /// The answer is an appeal of the first decision, and no claim.
    APPEAL_ONLY,
    /// The payer acts by itself: the practice waits before it answers.
    WAIT,
    /// A reopening is offered or asked for.
    REOPENING,
    /// A talk between physicians is offered or asked for.
    PEER_TO_PEER,
    /// The payer split the claim: its other parts come separately.
    SPLIT_CLAIM,
    /// Another payer is first or next.
    BILL_OTHER_PAYER,
    /// The patient may not be billed.
    NOT_TO_PATIENT,
    /// The patient owes the money or was paid it.
    TO_PATIENT,
    /// The patient paid too much and gets money back.
    REFUND_PATIENT,
    /// The No Surprises Act applies: an open negotiation, and no bill to the patient.
    OPEN_NEGOTIATION
}
