package health.overturn.denials.appeal;

/// What a payer decided on a level of an appeal.
public enum AppealResult {
    WON,
    /// A part of what was at stake.
    PART,
    LOST,
    /// The payer did not decide on the matter, because a form, a signature or the right was missing. The level stays
    /// open.
    DISMISSED
}
