package health.overturn.storage.item;

import health.overturn.denials.code.Category;
import health.overturn.denials.deadline.Deadline;
import health.overturn.denials.denial.DenialDetails;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.remittance.Money;
import health.overturn.storage.dynamo.AttributeValues;
import health.overturn.storage.dynamo.Item;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Converts the details of a denial to attributes of a move and back.
final class DenialDetailsItem {
    private static final String PAYER = "py";
    private static final String CATEGORY = "ca";
    private static final String DENIED = "dc";
    /// Written where the patient may be billed a part only.
    private static final String BILLABLE = "pb";
    private static final String DENIED_ON = "do";
    private static final String RECEIVED_ON = "rc";
    private static final String DEADLINES = "dl";
    /// A rejudgement has the same attribute, with the same value.
    private static final String REASON = "rr";
    private static final String FORBIDDEN = "fb";

    private DenialDetailsItem() {}

    static Item put(Item item, DenialDetails details) {
        Item result = item.with(PAYER, details.payer())
                .with(CATEGORY, details.category().name())
                .with(DENIED, details.denied().cents())
                .with(DENIED_ON, details.deniedOn())
                .with(RECEIVED_ON, details.receivedOn());
        if (isPartBillable(details)) {
            result = result.with(BILLABLE, details.billableToPatient().cents());
        }
        if (!details.deadlines().isEmpty()) {
            result = putDeadlines(result, details.deadlines());
        }
        result = result.with(REASON, details.reason());
        return details.forbidden().isEmpty() ? result : result.with(FORBIDDEN, toAttribute(details.forbidden()));
    }

    static DenialDetails read(Item item, String denialId) {
        Map<DenialResponse, String> forbidden = readForbidden(item.list(FORBIDDEN));
        return new DenialDetails(
                denialId,
                item.text(PAYER),
                Category.valueOf(item.text(CATEGORY)),
                Money.ofCents(item.number(DENIED)),
                readBillable(item, forbidden),
                item.date(DENIED_ON),
                Objects.requireNonNull(item.date(RECEIVED_ON), RECEIVED_ON),
                readDeadlines(item),
                forbidden,
                item.text(REASON));
    }

    static Item putDeadlines(Item item, List<Deadline> deadlines) {
        return item.with(DEADLINES, DeadlineText.of(deadlines));
    }

    /// The deadlines of a move that replaces them; null where it leaves them.
    static @Nullable List<Deadline> readDeadlinesOrNull(Item item) {
        return item.has(DEADLINES) ? readDeadlines(item) : null;
    }

    private static List<Deadline> readDeadlines(Item item) {
        return DeadlineText.read(item.text(DEADLINES));
    }

    private static boolean isPartBillable(DenialDetails details) {
        return !details.forbidden().containsKey(DenialResponse.PATIENT_BILLED)
                && !details.billableToPatient().equals(details.denied());
    }

    private static Money readBillable(Item item, Map<DenialResponse, String> forbidden) {
        if (forbidden.containsKey(DenialResponse.PATIENT_BILLED)) {
            return Money.ZERO;
        }
        return Money.ofCents(item.number(item.has(BILLABLE) ? BILLABLE : DENIED));
    }

    private static AttributeValue toAttribute(Map<DenialResponse, String> remarks) {
        return AttributeValue.fromL(remarks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> AttributeValues.ofTexts(entry.getKey().name(), entry.getValue()))
                .toList());
    }

    private static Map<DenialResponse, String> readForbidden(List<AttributeValue> values) {
        Map<DenialResponse, String> remarks = new EnumMap<>(DenialResponse.class);
        values.stream()
                .map(AttributeValues::readTexts)
                .forEach(parts -> remarks.put(DenialResponse.valueOf(parts.get(0)), parts.get(1)));
        return remarks;
    }
}
