package health.overturn.lambda.settings;

import health.overturn.denials.calendar.WorkingDays;
import health.overturn.denials.claim.WatchPolicy;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeOverrides;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.code.Queue;
import health.overturn.denials.deadline.PayerLimits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What a practice has decided, checked: whoever holds one need not ask whether it is complete.
///
/// @param holidays days off beside the weekends, in place of the federal ones
/// @param federalHolidays no list of its own: the federal holidays are off
/// @param softWriteOff small balances may be written off by themselves
public record PracticeSettings(
        ZoneId timeZone,
        String billingLead,
        List<Ownership> owners,
        Map<Queue, String> queues,
        List<KnownPayer> payers,
        List<LocalDate> holidays,
        boolean federalHolidays,
        boolean softWriteOff,
        Map<Threshold, Long> thresholds,
        TableRows rows) {
    public PracticeSettings {
        owners = List.copyOf(owners);
        queues = Map.copyOf(queues);
        payers = List.copyOf(payers);
        holidays = List.copyOf(holidays);
        thresholds = Map.copyOf(thresholds);
    }

    public long threshold(Threshold threshold) {
        return thresholds.getOrDefault(threshold, threshold.standard());
    }

    /// The id under which a payer's denials are kept: its own, or that of the payer of which it is an alias.
    public String canonicalPayer(String sentId) {
        return known(sentId).map(KnownPayer::id).orElse(sentId);
    }

    /// The payer's name as the practice writes it, else as it was sent.
    public String payerName(String sentId, String sentName) {
        return known(sentId)
                .map(KnownPayer::name)
                .filter(Predicate.not(String::isEmpty))
                .orElse(sentName);
    }

    /// The named owner: of the payer and category, else of the payer, else the same of its group; absent where nobody is
    /// named.
    public Optional<String> owner(String sentId, Category category) {
        String payer = canonicalPayer(sentId);
        String group = known(sentId).map(KnownPayer::group).orElse("");
        return named(ownership -> canonicalPayer(ownership.payer()).equals(payer) && category == ownership.category())
                .or(() -> named(ownership ->
                        canonicalPayer(ownership.payer()).equals(payer) && ownership.category() == null))
                .or(() -> named(ownership -> same(ownership.payer(), group) && category == ownership.category()))
                .or(() -> named(ownership -> same(ownership.payer(), group) && ownership.category() == null));
    }

    public CodeTables codeTables() {
        return rows.codes().equals(CodeOverrides.NONE)
                ? CodeTables.standard()
                : CodeTables.standard().withOverrides(rows.codes());
    }

    public PayerLimits limits() {
        return rows.deadlines().isEmpty() ? PayerLimits.standard() : PayerLimits.with(rows.deadlines());
    }

    /// The days on which the practice works.
    public WorkingDays workingDays() {
        return federalHolidays ? WorkingDays.usFederal() : WorkingDays.withHolidays(holidays);
    }

    /// How long a claim that was neither paid nor denied is watched.
    public WatchPolicy watchPolicy() {
        return new WatchPolicy(Math.toIntExact(threshold(Threshold.WATCH_DAYS)));
    }

    /// Who heads a queue.
    public String head(Queue queue) {
        String head = queues.get(queue);
        if (head == null) {
            throw new IllegalStateException("settings: a head of every queue was expected but none of " + queue);
        }
        return head;
    }

    private Optional<String> named(Predicate<Ownership> matches) {
        return owners.stream().filter(matches).map(Ownership::owner).findFirst();
    }

    private Optional<KnownPayer> known(String sentId) {
        return payers.stream()
                .filter(payer -> same(payer.id(), sentId)
                        || payer.aliases().stream().anyMatch(alias -> same(alias, sentId)))
                .findFirst();
    }

    private static boolean same(String left, String right) {
        return !right.isEmpty() && left.toUpperCase(Locale.ROOT).equals(right.toUpperCase(Locale.ROOT));
    }
}
