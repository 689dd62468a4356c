package health.overturn.storage.item;

import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import org.jspecify.annotations.Nullable;

/// Converts remittance facts to attributes of a move and back.
final class RemittanceFactsItem {
    private static final String RESOLUTION = "an";
    private static final String RECOVERED = "rv";
    private static final String TAKEBACK = "tb";
    private static final String SHIFTED = "sp";
    private static final String RESOLVED_ON = "ao";
    private static final String REPEAT_OF = "rf";
    private static final String DUPLICATE_OF = "df";
    private static final String FIRST_DENIED_ON = "fd";

    private RemittanceFactsItem() {}

    static Item put(Item item, RemittanceFacts facts) {
        Item result = item.with(RESOLUTION, facts.resolution().name())
                .with(RECOVERED, facts.recovered().cents())
                .with(RESOLVED_ON, facts.answeredOn())
                .with(REPEAT_OF, text(facts.repeatOf()))
                .with(DUPLICATE_OF, text(facts.duplicateOf()))
                .with(FIRST_DENIED_ON, facts.firstDeniedOn());
        result = facts.takeback() ? result.withFlag(TAKEBACK) : result;
        return facts.shiftedToPatient() ? result.withFlag(SHIFTED) : result;
    }

    static RemittanceFacts read(Item item) {
        return new RemittanceFacts(
                RemittanceFacts.Resolution.valueOf(item.text(RESOLUTION)),
                Money.ofCents(item.number(RECOVERED)),
                item.has(TAKEBACK),
                item.has(SHIFTED),
                item.date(RESOLVED_ON),
                item.has(REPEAT_OF) ? item.text(REPEAT_OF) : null,
                item.has(DUPLICATE_OF) ? item.text(DUPLICATE_OF) : null,
                item.date(FIRST_DENIED_ON));
    }

    private static String text(@Nullable String id) {
        return id == null ? "" : id;
    }
}
