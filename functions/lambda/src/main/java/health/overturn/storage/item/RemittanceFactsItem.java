package health.overturn.storage.item;

import health.overturn.denials.claim.DenialMoney;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.RemittanceFacts;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.Item;
import org.jspecify.annotations.Nullable;

/// Converts remittance facts to attributes of a move and back.
final class RemittanceFactsItem {
    private static final String RESOLUTION = "an";
    private static final String RECOVERED = "rv";
    private static final String TAKEBACK = "tb";
    private static final String ALLOWED_TO_PATIENT = "ap";
    private static final String ANSWERED = "aw";
    private static final String STAKE = "sv";
    private static final String CAUSE = "cu";
    private static final String RESOLVED_ON = "ao";
    private static final String REPEAT_OF = "rf";
    private static final String DUPLICATE_OF = "df";
    private static final String FIRST_DENIED_ON = "fd";

    private static final String DECIDED_LEVELS = "lv";

    private RemittanceFactsItem() {}

    static Item put(Item item, RemittanceFacts facts) {
        Item result = item.with(RESOLUTION, facts.resolution().name())
                .with(RECOVERED, facts.recovered().cents())
                .with(RESOLVED_ON, facts.answeredOn())
                .with(REPEAT_OF, text(facts.repeatOf()))
                .with(DUPLICATE_OF, text(facts.duplicateOf()))
                .with(FIRST_DENIED_ON, facts.firstDeniedOn());
        result = facts.takeback() ? result.withFlag(TAKEBACK) : result;
        result = facts.decidedLevels() == 0 ? result : result.with(DECIDED_LEVELS, facts.decidedLevels());
        return putMoney(result, facts.money())
                .with(CAUSE, facts.cause() == null ? "" : facts.cause().name());
    }

    private static Item putMoney(Item item, DenialMoney money) {
        Item result = item;
        if (money.allowedToPatient().isPositive()) {
            result = result.with(ALLOWED_TO_PATIENT, money.allowedToPatient().cents());
        }
        if (money.answered().isPositive()) {
            result = result.with(ANSWERED, money.answered().cents());
        }
        return money.stake() == null ? result : result.with(STAKE, money.stake().cents());
    }

    static RemittanceFacts read(Item item) {
        return new RemittanceFacts(
                RemittanceFacts.Resolution.valueOf(item.text(RESOLUTION)),
                new DenialMoney(
                        Money.ofCents(item.number(RECOVERED)),
                        money(item, ALLOWED_TO_PATIENT),
                        money(item, ANSWERED),
                        item.has(STAKE) ? money(item, STAKE) : null),
                item.has(CAUSE) ? Category.valueOf(item.text(CAUSE)) : null,
                item.has(TAKEBACK),
                item.date(RESOLVED_ON),
                item.has(REPEAT_OF) ? item.text(REPEAT_OF) : null,
                item.has(DUPLICATE_OF) ? item.text(DUPLICATE_OF) : null,
                item.date(FIRST_DENIED_ON),
                item.has(DECIDED_LEVELS) ? Math.toIntExact(item.number(DECIDED_LEVELS)) : 0);
    }

    private static Money money(Item item, String attribute) {
        return item.has(attribute) ? Money.ofCents(item.number(attribute)) : Money.ZERO;
    }

    private static String text(@Nullable String id) {
        return id == null ? "" : id;
    }
}
