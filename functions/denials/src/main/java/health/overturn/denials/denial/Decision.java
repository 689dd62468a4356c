package health.overturn.denials.denial;

import org.jspecify.annotations.Nullable;

/// The billing lead's decision about an escalation.
public sealed interface Decision {
    /// @param reason absent in histories from before write-offs had reasons
    record WriteOff(@Nullable WriteOffReason reason) implements Decision {}

    /// The instruction to appeal. The biller's touch then records the filing.
    ///
    /// @param routing with the day on which the filing is due
    record Appeal(Routing routing) implements Decision {}

    /// The denial gets another owner.
    record Reassign(Routing routing) implements Decision {}
}
