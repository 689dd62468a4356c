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

/// Makes the keys of one practice's items, as `KEYS.md` lists them.
///
/// Every parameter that identifies a patient is a keyed hash.
///
/// @param practice the practice's id; see [#isPracticeId]
public record PracticeKeys(String practice) {
    private static final int WATCH_SHARDS = 8;
    private static final int MAX_PAYER_LENGTH = 64;
    /// The first characters of the directory's sort keys.
    public static final String PAYER_PREFIX = "P#";
    public static final String MONTH_PREFIX = "R#";
    public static final String ASSIGNEE_PREFIX = "N#";
    public static final String VERSION_PREFIX = "V#";

    /// The keys of uploads that belong to no practice.
    public static final PracticeKeys NO_PRACTICE = new PracticeKeys("-");

    /// Returns the keys of the practice to which an item belongs.
    public static PracticeKeys of(ItemKey key) {
        return new PracticeKeys(key.partition().substring(0, key.partition().indexOf('#')));
    }

    /// Whether a text can be a practice's id: 1 to 40 of `a-z`, `0-9` and `-`, the first a letter or digit.
    public static boolean isPracticeId(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,39}");
    }

    public String claimPartition(String account) {
        return practice + "#C#" + account;
    }

    /// Returns the account of a claim partition.
    public static String accountOf(String claimPartition) {
        return claimPartition.substring(claimPartition.lastIndexOf('#') + 1);
    }

    public ItemKey adjudication(String account, String adjudication) {
        return new ItemKey(claimPartition(account), AdjudicationItem.PREFIX + adjudication);
    }

    /// Returns the key of an adjudication that denied. It sorts after all other adjudications, so that a read of
    /// the partition's last items finds it.
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

    /// Returns the partition of the links of a sixteenth of all payer claim numbers.
    public String linkPartition(String bucket) {
        return practice + "#L#" + bucket;
    }

    public ItemKey link(String payerClaim) {
        return new ItemKey(linkPartition(bucketOf(payerClaim)), payerClaim);
    }

    /// Returns the bucket of a payer claim number's hash: its first four bits, `0` to `f`.
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
        return new ItemKey(ledgerPartition(month(receivedAt)), LedgerPosition.of(receivedAt, file, ordinal));
    }

    public String aliasProposalPartition() {
        return practice + "#A";
    }

    /// @param id a hash of two payer ids
    public ItemKey aliasProposal(String id) {
        return new ItemKey(aliasProposalPartition(), id);
    }

    /// Returns the partition of the uploads that came before the practice had settings.
    public String waitingPartition() {
        return practice + "#W";
    }

    public ItemKey waitingUpload(Instant receivedAt, String file) {
        return new ItemKey(waitingPartition(), receivedAt + "#" + file);
    }

    /// Returns the key of the conversation about the id of a denial in the API, or of a prevention review.
    public ItemKey conversation(String about) {
        return new ItemKey(practice + "#K#" + about, "K");
    }

    /// Returns the key of an earlier version of the settings.
    public ItemKey settingsVersion(long version) {
        return new ItemKey(settings().partition(), String.format(Locale.ROOT, "%s%08d", VERSION_PREFIX, version));
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

    /// @param id tells apart the reads of one moment
    public ItemKey read(Instant at, String id) {
        return new ItemKey(readPartition(month(at)), ReadPosition.of(at, id));
    }

    public String readPartition(YearMonth month) {
        return practice + "#V#" + month;
    }

    /// @param hash a keyed hash of a request that its caller may send again
    public ItemKey keyedRequest(String hash) {
        return new ItemKey(practice + "#I#" + hash, "I");
    }

    /// Returns the partition of the directory of all practices.
    public static String practicesPartition() {
        return NO_PRACTICE.practice() + "#P";
    }

    /// Returns the key of the practice's entry in the directory of all practices.
    public ItemKey practiceEntry() {
        return new ItemKey(practicesPartition(), practice);
    }

    /// Returns the partition of a payer's unresolved denials in the rank index.
    public String rankPartition(String payer) {
        return practice + "#" + truncatePayer(payer);
    }

    /// Returns the partition of the denials resolved in a month in the rank index.
    public String rankPartition(YearMonth resolved) {
        return practice + "#R#" + resolved;
    }

    public String workPartition(String assignee) {
        return practice + "#" + assignee;
    }

    /// Returns the partition of the denials that wait for the lead's decision in the work index.
    public String escalatedPartition() {
        return practice + "##ESCALATED";
    }

    /// Returns the partition of the denials without a named owner in the work index.
    public String heldPartition() {
        return practice + "##HELD";
    }

    /// Returns the partition of a watch in the work index. There are several, because an intake may bring
    /// thousands of watches at once.
    String watchPartition(String adjudication) {
        return watchPartition(Math.floorMod(adjudication.hashCode(), WATCH_SHARDS));
    }

    private String watchPartition(int shard) {
        return practice + "##WATCH#" + shard;
    }

    public List<String> watchPartitions() {
        return IntStream.range(0, WATCH_SHARDS).mapToObj(this::watchPartition).toList();
    }

    /// Returns the key of the report of a scheduled job's run.
    ///
    /// @param report the kind of report, such as `REROUTE`
    /// @param period the week or the day
    public ItemKey runReport(String report, String period) {
        return new ItemKey(runReportPartition(report), period);
    }

    public String runReportPartition(String report) {
        return practice + "#U#" + report;
    }

    /// Returns the key of a reprocessing; its id begins with the moment of the request.
    public ItemKey reprocessing(String id) {
        return new ItemKey(reprocessingPartition(), id);
    }

    public String reprocessingPartition() {
        return practice + "#X";
    }

    /// Returns the key of an export.
    public ItemKey export(String id) {
        return new ItemKey(practice + "#E", id);
    }

    /// Returns the key of buffered moves.
    public ItemKey bufferedMoves(Instant at, String uniqueSuffix) {
        return new ItemKey(
                bufferedMovesPartition(LocalDate.ofInstant(at, ZoneOffset.UTC)),
                bufferedMovesFrom(at) + "#" + uniqueSuffix);
    }

    /// Returns a sort key that comes before all buffered moves of a moment or later, and after all earlier ones.
    public static String bufferedMovesFrom(Instant at) {
        return String.format(Locale.ROOT, "%013d", at.toEpochMilli());
    }

    /// Returns the partition of the buffered moves of a day in UTC.
    public String bufferedMovesPartition(LocalDate day) {
        return practice + "#J#" + day;
    }

    /// Returns the key of the checkpoint up to which buffered moves are in the move log.
    public ItemKey bufferedMovesCheckpoint() {
        return new ItemKey(practice + "#M", "J");
    }

    /// Returns the key of the checkpoint up to which the logs are counted.
    public ItemKey rollupCheckpoint() {
        return new ItemKey(practice + "#M", "B");
    }

    /// @param id the id of a [health.overturn.denials.prevention.PreventionReview]
    public ItemKey preventionReview(String id) {
        return new ItemKey(preventionReviewPartition(), id);
    }

    public String preventionReviewPartition() {
        return practice + "#Q";
    }

    /// Returns the key of a payer's top denials as recorded on a day.
    public ItemKey topDenials(String payer, LocalDate day) {
        return new ItemKey(topDenialsPartition(payer), day.toString());
    }

    public String topDenialsPartition(String payer) {
        return practice + "#T#" + truncatePayer(payer);
    }

    /// Returns the ledger month of a moment. It is in UTC, because the month only divides the ledger.
    public static YearMonth month(Instant at) {
        return YearMonth.from(at.atZone(ZoneOffset.UTC));
    }

    /// Returns the part of a payer's id that keys hold.
    public static String truncatePayer(String payer) {
        return payer.length() <= MAX_PAYER_LENGTH ? payer : payer.substring(0, MAX_PAYER_LENGTH);
    }
}
