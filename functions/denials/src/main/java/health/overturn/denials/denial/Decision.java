package health.overturn.denials.denial;

/// What a billing lead decides about an escalation.
public sealed interface Decision {
    record WriteOff() implements Decision {}

    /// The instruction to appeal; the biller's touch is the filing.
    ///
    /// @param routing with the day on which the filing is due
    record Appeal(Routing routing) implements Decision {}

    /// Another owner.
    record Reassign(Routing routing) implements Decision {}
}
