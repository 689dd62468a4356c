package health.overturn.storage.item;

import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import org.jspecify.annotations.Nullable;

/// Converts the terms of a resolution to attributes of a move and back. What is absent takes no attribute, as in moves
/// from before terms had it.
final class ResolutionTermsItem {
    private static final String OUTCOME = "en";
    private static final String REST = "rt";
    private static final String REASON = "wr";
    private static final String ORIGINAL = "og";

    private ResolutionTermsItem() {}

    static Item put(Item item, ResolutionTerms terms) {
        Item result = put(
                item.with(OUTCOME, terms.outcome().name())
                        .with(MoveItem.RECOVERED, terms.recovered().cents()),
                terms.reason());
        Remainder rest = terms.rest();
        String original = terms.original();
        Item withRest = rest == null ? result : result.with(REST, rest.name());
        return original == null ? withRest : withRest.with(ORIGINAL, original);
    }

    static Item put(Item item, @Nullable WriteOffReason reason) {
        return reason == null ? item : item.with(REASON, reason.name());
    }

    static ResolutionTerms read(Item item) {
        return new ResolutionTerms(
                DenialOutcome.valueOf(item.text(OUTCOME)),
                Money.ofCents(item.number(MoveItem.RECOVERED)),
                item.has(REST) ? Remainder.valueOf(item.text(REST)) : null,
                readReason(item),
                item.has(ORIGINAL) ? item.text(ORIGINAL) : null);
    }

    static @Nullable WriteOffReason readReason(Item item) {
        return item.has(REASON) ? WriteOffReason.valueOf(item.text(REASON)) : null;
    }
}
