package health.overturn.storage.item;

import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import org.jspecify.annotations.Nullable;

/// What remittances say of a denial, as it stands in a move of its history.
final class RemittanceFactsItem {
    private static final String ANSWER = "an";
    private static final String RECOVERED = "rv";
    private static final String TAKEBACK = "tb";
    private static final String SHIFTED = "sp";
    private static final String ANSWERED_ON = "ao";
    private static final String REPEAT_OF = "rf";
    private static final String DUPLICATE_OF = "df";
    private static final String FIRST_DENIED_ON = "fd";

    private RemittanceFactsItem() {}

    static Item put(Item item, RemittanceFacts word) {
        Item told = item.with(ANSWER, word.answer().name())
                .with(RECOVERED, word.recovered().cents())
                .with(ANSWERED_ON, word.answeredOn())
                .with(REPEAT_OF, text(word.repeatOf()))
                .with(DUPLICATE_OF, text(word.duplicateOf()))
                .with(FIRST_DENIED_ON, word.firstDeniedOn());
        told = word.takeback() ? told.marked(TAKEBACK) : told;
        return word.shiftedToPatient() ? told.marked(SHIFTED) : told;
    }

    static RemittanceFacts read(Item item) {
        return new RemittanceFacts(
                RemittanceFacts.Resolution.valueOf(item.text(ANSWER)),
                Money.ofCents(item.number(RECOVERED)),
                item.has(TAKEBACK),
                item.has(SHIFTED),
                item.date(ANSWERED_ON),
                item.has(REPEAT_OF) ? item.text(REPEAT_OF) : null,
                item.has(DUPLICATE_OF) ? item.text(DUPLICATE_OF) : null,
                item.date(FIRST_DENIED_ON));
    }

    private static String text(@Nullable String id) {
        return id == null ? "" : id;
    }
}
