package health.overturn.remittance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The interchange and group around a transaction.
///
/// Nothing in it identifies a payment, because senders repeat control numbers.
///
/// @param sender ISA06, trimmed
/// @param receiver ISA08, trimmed
/// @param interchangeDate ISA09
/// @param interchangeControl ISA13
/// @param test whether ISA15 is T
/// @param groupControl GS06
/// @param version GS08, else ST03: `005010X221A1`, `004010X091A1`, ...
public record Envelope(
        String sender,
        String receiver,
        @Nullable LocalDate interchangeDate,
        String interchangeControl,
        boolean test,
        String groupControl,
        String version) {
    /// Returns this interchange with the group of a GS segment.
    public Envelope withGroup(String control, String groupVersion) {
        return new Envelope(sender, receiver, interchangeDate, interchangeControl, test, control, groupVersion);
    }

    public Envelope withVersion(String newVersion) {
        return withGroup(groupControl, newVersion);
    }
}
