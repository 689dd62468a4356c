package health.overturn.storage.item;

import health.overturn.storage.dynamo.ItemKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The keys of one practice's items, as `KEYS.md` lists them. Whatever stands for a patient comes in
/// hashed.
///
/// @param practice the practice's id; see [#isPractice]
public record PracticeKeys(String practice) {
    private static final long MOST_CENTS = 999_999_999_999L;
    private static final int WATCH_SHARDS = 8;
    private static final int LONGEST_PAYER = 64;
    /// What the entries of the directory begin with.
    public static final String PAYER = "P#";
    public static final String MONTH = "R#";
    public static final String ASSIGNEE = "N#";

    /// Where an upload stands that belongs to no practice.
    public static final PracticeKeys NOBODY = new PracticeKeys("-");

    /// The keys of the practice to which an item belongs.
    public static PracticeKeys of(ItemKey key) {
        return new PracticeKeys(key.partition().substring(0, key.partition().indexOf('#')));
    }

    /// Whether a text can be a practice's id: 1 to 40 of `a-z`, `0-9` and `-`, beginning with a letter or
    /// digit.
    public static boolean isPractice(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    public String claim(String account) {
        return practice + "#C#" + account;
    }

    /// The account of a claim's partition.
    public static String account(String claimPartition) {
        return claimPartition.substring(claimPartition.lastIndexOf('#') + 1);
    }

    public ItemKey adjudication(String account, String adjudication) {
        return new ItemKey(claim(account), AdjudicationItem.PREFIX + adjudication);
    }

    /// An adjudication that denied: behind all others, so that a look at the end of an account finds it.
    public ItemKey denied(String account, String adjudication) {
        return new ItemKey(claim(account), AdjudicationItem.DENIED_PREFIX + adjudication);
    }

    public ItemKey pointer(String account) {
        return new ItemKey(claim(account), "H");
    }

    public ItemKey denial(String account, String adjudication) {
        return new ItemKey(claim(account), DenialItem.PREFIX + adjudication);
    }

    public ItemKey watch(String account, String adjudication) {
        return new ItemKey(claim(account), WatchItem.PREFIX + adjudication);
    }

    /// The links of a sixteenth of all payer claim numbers.
    public String links(String bucket) {
        return practice + "#L#" + bucket;
    }

    public ItemKey link(String payerClaim) {
        return new ItemKey(links(bucket(payerClaim)), payerClaim);
    }

    /// Which sixteenth a payer claim number's hash belongs to: the first four bits, `0` to `f`.
    public static String bucket(String payerClaim) {
        return Integer.toHexString(Base64.getUrlDecoder().decode(payerClaim)[0] >> 4 & 0xf);
    }

    public String numbers(String bucket) {
        return practice + "#N#" + bucket;
    }

    public ItemKey numbers(String bucket, String page) {
        return new ItemKey(numbers(bucket), page);
    }

    public ItemKey file(String file) {
        return new ItemKey(practice + "#F#" + file, "F");
    }

    public ItemKey content(String hash) {
        return new ItemKey(practice + "#B#" + hash, "B");
    }

    public String ledger(YearMonth month) {
        return practice + "#R#" + month;
    }

    public ItemKey remittance(Instant receivedAt, String file, int ordinal) {
        return new ItemKey(
                ledger(month(receivedAt)), String.format(Locale.ROOT, "%s#%s#%06d", receivedAt, file, ordinal));
    }

    public ItemKey settings() {
        return new ItemKey(practice + "#S", "S");
    }

    public String directory() {
        return practice + "#P";
    }

    public ItemKey knownPayer(String payer) {
        return new ItemKey(directory(), PAYER + payer(payer));
    }

    public ItemKey resolvedMonth(YearMonth month) {
        return new ItemKey(directory(), MONTH + month);
    }

    public ItemKey knownAssignee(String assignee) {
        return new ItemKey(directory(), ASSIGNEE + assignee);
    }

    /// @param denials a hash of their names: one person can ask for two lists in one moment
    public ItemKey patientRead(Instant at, String subject, String denials) {
        return new ItemKey(practice + "#V#" + month(at), at + "#" + subject + "#" + denials);
    }

    /// The directory of all practices.
    public static String practices() {
        return NOBODY.practice() + "#P";
    }

    /// A practice's entry in the directory of all.
    public ItemKey listed() {
        return new ItemKey(practices(), practice);
    }

    /// The rank of a payer's unresolved denials.
    public String rank(String payer) {
        return practice + "#" + payer(payer);
    }

    /// The rank of the denials resolved in a month.
    public String rank(YearMonth resolved) {
        return practice + "#R#" + resolved;
    }

    public String work(String assignee) {
        return practice + "#" + assignee;
    }

    /// What waits for the lead's decision, in nobody's hand.
    public String awaitingDecision() {
        return practice + "##ESCALATED";
    }

    /// Claims neither paid nor denied; an intake may bring thousands at once.
    String watches(String adjudication) {
        return watches(Math.floorMod(adjudication.hashCode(), WATCH_SHARDS));
    }

    private String watches(int shard) {
        return practice + "##WATCH#" + shard;
    }

    public List<String> watches() {
        return IntStream.range(0, WATCH_SHARDS).mapToObj(this::watches).toList();
    }

    /// The value order: more cents first, then the earlier deadline (`9` where there is none), then the id.
    public static String valueOrder(long cents, String deadline, String adjudication) {
        long inverted = MOST_CENTS - Math.clamp(cents, 0, MOST_CENTS);
        return String.format(
                Locale.ROOT,
                "%012d#%s#%s",
                inverted,
                deadline.isEmpty() ? "9" : deadline.replace("-", ""),
                adjudication);
    }

    /// The cents of a place in the value order.
    static long cents(String valueOrder) {
        return MOST_CENTS - Long.parseLong(valueOrder.substring(0, valueOrder.indexOf('#')));
    }

    /// The report of a routine's run.
    ///
    /// @param period the week or the day
    public ItemKey run(String report, String period) {
        return new ItemKey(runs(report), period);
    }

    public String runs(String report) {
        return practice + "#U#" + report;
    }

    /// A reprocessing that was asked for; its id begins with the moment.
    public ItemKey reprocessing(String id) {
        return new ItemKey(reprocessings(), id);
    }

    public String reprocessings() {
        return practice + "#X";
    }

    /// A slip of the log of moves.
    public ItemKey slip(Instant at, String unique) {
        return new ItemKey(slips(LocalDate.ofInstant(at, ZoneOffset.UTC)), slipFrom(at) + "#" + unique);
    }

    /// Sorts before every slip of a moment or later, after those before.
    public static String slipFrom(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }

    /// The slips of a day of UTC's.
    public String slips(LocalDate day) {
        return practice + "#J#" + day;
    }

    /// How far slips are gathered.
    public ItemKey slipsGathered() {
        return new ItemKey(practice + "#M", "J");
    }

    /// How far measuring has come.
    public ItemKey bookmark() {
        return new ItemKey(practice + "#M", "B");
    }

    /// @param id as [health.overturn.denials.prevention.Review] has it
    public ItemKey review(String id) {
        return new ItemKey(reviews(), id);
    }

    public String reviews() {
        return practice + "#Q";
    }

    /// A payer's top, as it was on a day.
    public ItemKey top(String payer, LocalDate day) {
        return new ItemKey(tops(payer), day.toString());
    }

    public String tops(String payer) {
        return practice + "#T#" + payer(payer);
    }

    /// Months of the ledger are UTC's: they part the ledger, and mean nothing to anyone.
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    private static String payer(String payer) {
        return payer.length() <= LONGEST_PAYER ? payer : payer.substring(0, LONGEST_PAYER);
    }
}
