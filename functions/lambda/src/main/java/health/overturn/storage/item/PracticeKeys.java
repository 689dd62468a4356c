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
/// @param practice the practice's id; see [#isPracticeId]
public record PracticeKeys(String practice) {
    private static final long MAX_CENTS = 999_999_999_999L;
    private static final int WATCH_SHARDS = 8;
    private static final int MAX_PAYER_LENGTH = 64;
    /// What the entries of the directory begin with.
    public static final String PAYER_PREFIX = "P#";
    public static final String MONTH_PREFIX = "R#";
    public static final String ASSIGNEE_PREFIX = "N#";

    /// Where an upload stands that belongs to no practice.
    public static final PracticeKeys NO_PRACTICE = new PracticeKeys("-");

    /// The keys of the practice to which an item belongs.
    public static PracticeKeys of(ItemKey key) {
        return new PracticeKeys(key.partition().substring(0, key.partition().indexOf('#')));
    }

    /// Whether a text can be a practice's id: 1 to 40 of `a-z`, `0-9` and `-`, beginning with a letter or
    /// digit.
    public static boolean isPracticeId(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    public String claimPartition(String account) {
        return practice + "#C#" + account;
    }

    /// The account of a claim's partition.
    public static String accountOf(String claimPartition) {
        return claimPartition.substring(claimPartition.lastIndexOf('#') + 1);
    }

    public ItemKey adjudication(String account, String adjudication) {
        return new ItemKey(claimPartition(account), AdjudicationItem.PREFIX + adjudication);
    }

    /// An adjudication that denied: behind all others, so that a look at the end of an account finds it.
    public ItemKey deniedAdjudication(String account, String adjudication) {
        return new ItemKey(claimPartition(account), AdjudicationItem.DENIED_PREFIX + adjudication);
    }

    public ItemKey pointer(String account) {
        return new ItemKey(claimPartition(account), "H");
    }

    public ItemKey denial(String account, String adjudication) {
        return new ItemKey(claimPartition(account), DenialItem.PREFIX + adjudication);
    }

    public ItemKey watch(String account, String adjudication) {
        return new ItemKey(claimPartition(account), WatchItem.PREFIX + adjudication);
    }

    /// The links of a sixteenth of all payer claim numbers.
    public String linkPartition(String bucket) {
        return practice + "#L#" + bucket;
    }

    public ItemKey link(String payerClaim) {
        return new ItemKey(linkPartition(bucketOf(payerClaim)), payerClaim);
    }

    /// Which sixteenth a payer claim number's hash belongs to: the first four bits, `0` to `f`.
    public static String bucketOf(String payerClaim) {
        return Integer.toHexString(Base64.getUrlDecoder().decode(payerClaim)[0] >> 4 & 0xf);
    }

    public String claimNumberPartition(String bucket) {
        return practice + "#N#" + bucket;
    }

    public ItemKey claimNumberPage(String bucket, String page) {
        return new ItemKey(claimNumberPartition(bucket), page);
    }

    public ItemKey file(String file) {
        return new ItemKey(practice + "#F#" + file, "F");
    }

    public ItemKey content(String hash) {
        return new ItemKey(practice + "#B#" + hash, "B");
    }

    public String ledgerPartition(YearMonth month) {
        return practice + "#R#" + month;
    }

    public ItemKey ledgerRow(Instant receivedAt, String file, int ordinal) {
        return new ItemKey(
                ledgerPartition(month(receivedAt)),
                String.format(Locale.ROOT, "%s#%s#%06d", receivedAt, file, ordinal));
    }

    public ItemKey settings() {
        return new ItemKey(practice + "#S", "S");
    }

    public String directoryPartition() {
        return practice + "#P";
    }

    public ItemKey knownPayer(String payer) {
        return new ItemKey(directoryPartition(), PAYER_PREFIX + truncatePayer(payer));
    }

    public ItemKey resolvedMonth(YearMonth month) {
        return new ItemKey(directoryPartition(), MONTH_PREFIX + month);
    }

    public ItemKey knownAssignee(String assignee) {
        return new ItemKey(directoryPartition(), ASSIGNEE_PREFIX + assignee);
    }

    /// @param denials a hash of their names: one person can ask for two lists in one moment
    public ItemKey patientAccess(Instant at, String subject, String denials) {
        return new ItemKey(practice + "#V#" + month(at), at + "#" + subject + "#" + denials);
    }

    /// The directory of all practices.
    public static String practicesPartition() {
        return NO_PRACTICE.practice() + "#P";
    }

    /// A practice's entry in the directory of all.
    public ItemKey practiceEntry() {
        return new ItemKey(practicesPartition(), practice);
    }

    /// The rank of a payer's unresolved denials.
    public String rankPartition(String payer) {
        return practice + "#" + truncatePayer(payer);
    }

    /// The rank of the denials resolved in a month.
    public String rankPartition(YearMonth resolved) {
        return practice + "#R#" + resolved;
    }

    public String workPartition(String assignee) {
        return practice + "#" + assignee;
    }

    /// What waits for the lead's decision, in nobody's hand.
    public String escalatedPartition() {
        return practice + "##ESCALATED";
    }

    /// Claims neither paid nor denied; an intake may bring thousands at once.
    String watchPartition(String adjudication) {
        return watchPartition(Math.floorMod(adjudication.hashCode(), WATCH_SHARDS));
    }

    private String watchPartition(int shard) {
        return practice + "##WATCH#" + shard;
    }

    public List<String> watchPartitions() {
        return IntStream.range(0, WATCH_SHARDS).mapToObj(this::watchPartition).toList();
    }

    /// The value order: more cents first, then the earlier deadline (`9` where there is none), then the id.
    public static String valueOrder(long cents, String deadline, String adjudication) {
        long inverted = MAX_CENTS - Math.clamp(cents, 0, MAX_CENTS);
        return String.format(
                Locale.ROOT,
                "%012d#%s#%s",
                inverted,
                deadline.isEmpty() ? "9" : deadline.replace("-", ""),
                adjudication);
    }

    /// The cents of a place in the value order.
    static long centsOf(String valueOrder) {
        return MAX_CENTS - Long.parseLong(valueOrder.substring(0, valueOrder.indexOf('#')));
    }

    /// The report of a routine's run.
    ///
    /// @param period the week or the day
    public ItemKey runReport(String report, String period) {
        return new ItemKey(runReportPartition(report), period);
    }

    public String runReportPartition(String report) {
        return practice + "#U#" + report;
    }

    /// A reprocessing that was asked for; its id begins with the moment.
    public ItemKey reprocessing(String id) {
        return new ItemKey(reprocessingPartition(), id);
    }

    public String reprocessingPartition() {
        return practice + "#X";
    }

    /// A slip of the log of moves.
    public ItemKey bufferedMoves(Instant at, String uniqueSuffix) {
        return new ItemKey(
                bufferedMovesPartition(LocalDate.ofInstant(at, ZoneOffset.UTC)),
                bufferedMovesFrom(at) + "#" + uniqueSuffix);
    }

    /// Sorts before every slip of a moment or later, after those before.
    public static String bufferedMovesFrom(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }

    /// The slips of a day of UTC's.
    public String bufferedMovesPartition(LocalDate day) {
        return practice + "#J#" + day;
    }

    /// How far slips are gathered.
    public ItemKey bufferedMovesCheckpoint() {
        return new ItemKey(practice + "#M", "J");
    }

    /// How far measuring has come.
    public ItemKey rollupCheckpoint() {
        return new ItemKey(practice + "#M", "B");
    }

    /// @param id as [health.overturn.denials.prevention.Review] has it
    public ItemKey preventionReview(String id) {
        return new ItemKey(preventionReviewPartition(), id);
    }

    public String preventionReviewPartition() {
        return practice + "#Q";
    }

    /// A payer's top, as it was on a day.
    public ItemKey topDenials(String payer, LocalDate day) {
        return new ItemKey(topDenialsPartition(payer), day.toString());
    }

    public String topDenialsPartition(String payer) {
        return practice + "#T#" + truncatePayer(payer);
    }

    /// Months of the ledger are UTC's: they part the ledger, and mean nothing to anyone.
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    private static String truncatePayer(String payer) {
        return payer.length() <= MAX_PAYER_LENGTH ? payer : payer.substring(0, MAX_PAYER_LENGTH);
    }
}
