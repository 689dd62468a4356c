package health.overturn.denials.denial;

import health.overturn.remittance.Money;
import org.jspecify.annotations.Nullable;

/// What people entered about a denial's money. Remittances outrank it.
///
/// @param parts what the payer paid of it while the denial stayed open
/// @param atResolution what the payer paid of it as a person resolved the denial
/// @param proposal a write-off that waits for a second person; absent if none does
public record EnteredMoney(
        Money parts, Money atResolution, @Nullable WriteOffProposal proposal) {
    static final EnteredMoney NONE = new EnteredMoney(Money.ZERO, Money.ZERO, null);

    public Money recovered() {
        return parts.plus(atResolution);
    }

    EnteredMoney withPart(Money part) {
        return new EnteredMoney(parts.plus(part), atResolution, proposal);
    }

    EnteredMoney resolvedWith(Money recovered) {
        return new EnteredMoney(parts, recovered, null);
    }

    /// A denial that a person opens again keeps the parts alone.
    EnteredMoney reopened() {
        return new EnteredMoney(parts, Money.ZERO, null);
    }

    EnteredMoney proposing(@Nullable WriteOffProposal next) {
        return new EnteredMoney(parts, atResolution, next);
    }
}
