package health.overturn.storage.item;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.DenialId;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.denials.claim.FoldedDenial;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.AttributeValues;
import health.overturn.storage.dynamo.Item;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Converts an adjudication to an item and back.
///
/// The item has the same bytes whenever and from whatever file it is written, except for the expiry of a paid one.
public final class AdjudicationItem {
    public static final String PREFIX = "A#";
    public static final String DENIED_PREFIX = "AD#";
    public static final String EXPIRES_AT = "expiresAt";
    private static final String CLAIM_NUMBER = "cn";
    private static final String SERVICE_FROM = "sf";
    private static final String PAYER_CLAIM_NUMBER = "pn";
    private static final String ORIGINAL_CLAIM_NUMBER = "of";
    private static final String PAYER = "py";
    private static final String PAID_ON = "pd";
    private static final String TRANSACTION = "tx";
    private static final String POSITION = "ps";
    private static final String STATUS = "st";
    private static final String CHARGE = "ch";
    private static final String PAID = "pa";
    private static final String FINGERPRINT = "fp";
    private static final String PAYER_NAME = "pm";
    private static final String TRACE = "tr";
    private static final String PROVIDER = "pr";
    private static final String PLAN_TYPE = "pt";
    private static final String PATIENT = "pp";
    private static final String LINES = "sl";

    private AdjudicationItem() {}

    public static Item of(PracticeKeys keys, String account, StoredAdjudication stored) {
        return stored.adjudication().judgement() instanceof Denied
                ? ofDenial(keys, account, stored)
                : put(Item.at(keys.adjudication(account, stored.adjudication().id())), stored);
    }

    /// Returns the item of an adjudication that has a denial.
    private static Item ofDenial(PracticeKeys keys, String account, StoredAdjudication stored) {
        return put(
                Item.at(keys.deniedAdjudication(account, stored.adjudication().id())), stored);
    }

    /// Returns the item of the denial that the watch of an adjudication became: a copy of the adjudication under the
    /// denial's id, with the denial as its judgement. Claims are folded without such copies.
    public static Item ofExpiredWatch(
            PracticeKeys keys, String account, StoredAdjudication stored, FoldedDenial folded) {
        Item item = put(Item.at(keys.deniedAdjudication(account, folded.id())), stored);
        return JudgementItem.replace(item, folded.judgement());
    }

    /// Whether the item is the copy for a denial that a watch became.
    public static boolean isOfExpiredWatch(Item item) {
        return DenialId.isOfWatch(id(item));
    }

    /// Returns the adjudication id in the key of an adjudication, a denial or a watch.
    public static String id(Item item) {
        String sort = item.text("sk");
        return sort.substring(sort.indexOf('#') + 1);
    }

    static Item put(Item keyItem, StoredAdjudication stored) {
        Adjudication adjudication = stored.adjudication();
        Item item = keyItem.with(CLAIM_NUMBER, adjudication.claimNumber().value())
                .with(SERVICE_FROM, adjudication.serviceFrom())
                .with(PAYER_CLAIM_NUMBER, adjudication.payerClaimNumber().value())
                .with(ORIGINAL_CLAIM_NUMBER, adjudication.originalClaimNumber().value())
                .with(PAYER, adjudication.payer())
                .with(PAID_ON, adjudication.paidOn())
                .with(TRANSACTION, adjudication.transaction())
                .with(POSITION, adjudication.position())
                .with(STATUS, adjudication.status().text())
                .with(CHARGE, adjudication.charge().cents())
                .with(PAID, adjudication.paid().cents())
                .with(FINGERPRINT, FingerprintBytes.of(adjudication.fingerprint()));
        return putDetails(JudgementItem.put(item, adjudication.judgement()), stored.details());
    }

    /// Returns the item with an expiry, the start of a day in UTC, after which DynamoDB deletes it.
    public static Item withExpiry(Item item, LocalDate day) {
        return item.with(EXPIRES_AT, day.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
    }

    public static boolean expires(Item item) {
        return item.has(EXPIRES_AT);
    }

    /// Whether the item has an expiry that comes before a day.
    public static boolean expiresBefore(Item item, LocalDate day) {
        return item.has(EXPIRES_AT)
                && item.number(EXPIRES_AT) < day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }

    public static Item withoutExpiry(Item item) {
        return item.without(EXPIRES_AT);
    }

    /// Reads an adjudication from its own item or from the item of its watch.
    public static StoredAdjudication read(Item item) {
        Judgement judgement = JudgementItem.read(item);
        Adjudication adjudication = new Adjudication(
                id(item),
                ProtectedText.of(item.text(CLAIM_NUMBER)),
                item.date(SERVICE_FROM),
                ProtectedText.of(item.text(PAYER_CLAIM_NUMBER)),
                ProtectedText.of(item.text(ORIGINAL_CLAIM_NUMBER)),
                item.text(PAYER),
                item.date(PAID_ON),
                item.text(TRANSACTION),
                Math.toIntExact(item.number(POSITION)),
                ClaimStatusCode.of(item.text(STATUS)),
                Money.ofCents(item.number(CHARGE)),
                Money.ofCents(item.number(PAID)),
                item.has(FINGERPRINT) ? FingerprintBytes.read(item.bytes(FINGERPRINT)) : PartFingerprint.NONE,
                judgement);
        return new StoredAdjudication(adjudication, readDetails(item));
    }

    private static Item putDetails(Item item, StoredAdjudication.Details details) {
        if (details.equals(StoredAdjudication.Details.NONE)) {
            return item;
        }
        Person patient = details.patient();
        return item.with(PAYER_NAME, details.payerName())
                .with(TRACE, details.trace())
                .with(PROVIDER, details.provider())
                .with(PLAN_TYPE, details.planType())
                .with(
                        PATIENT,
                        AttributeValues.ofTexts(
                                patient.lastName().value(),
                                patient.firstName().value(),
                                patient.memberId().value()))
                .with(
                        LINES,
                        AttributeValue.fromL(details.lines().stream()
                                .map(AdjudicationItem::toAttribute)
                                .toList()));
    }

    private static StoredAdjudication.Details readDetails(Item item) {
        if (!item.has(PATIENT)) {
            return StoredAdjudication.Details.NONE;
        }
        List<ProtectedText> patient =
                item.texts(PATIENT).stream().map(ProtectedText::of).toList();
        return new StoredAdjudication.Details(
                item.text(PAYER_NAME),
                item.text(TRACE),
                item.text(PROVIDER),
                item.text(PLAN_TYPE),
                new Person(patient.get(0), patient.get(1), patient.get(2)),
                item.list(LINES).stream().map(AdjudicationItem::readLine).toList());
    }

    private static AttributeValue toAttribute(StoredAdjudication.Line line) {
        return AttributeValues.ofTexts(
                Integer.toString(line.number()),
                line.procedure(),
                line.units(),
                Long.toString(line.chargeCents()),
                Long.toString(line.paidCents()),
                line.serviceFrom());
    }

    private static StoredAdjudication.Line readLine(AttributeValue value) {
        List<String> parts = AttributeValues.readTexts(value);
        return new StoredAdjudication.Line(
                Integer.parseInt(parts.get(0)),
                parts.get(1),
                parts.get(2),
                Long.parseLong(parts.get(3)),
                Long.parseLong(parts.get(4)),
                parts.get(5));
    }
}
