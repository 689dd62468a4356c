package health.overturn.denials.denial;

/// The billing lead's decision about an escalation.
public sealed interface Decision {
    record WriteOff() implements Decision {}

    /// The instruction to appeal. The biller's touch then records the filing.
    ///
    /// @param routing with the day on which the filing is due
    record Appeal(Routing routing) implements Decision {}

    /// The denial gets another owner.
    record Reassign(Routing routing) implements Decision {}
}
