package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.remittance.Carc;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The tables of reason codes (CARC), remark codes (RARC), pharmacy reject codes (NCPDP), their pairs, and what
/// differs by line of business. A practice may override any row.
///
/// What decides, from the strongest to the weakest: a pair of codes; a remark code that tells; a row for a line of
/// business, a group or a payer; the row of the code alone. Of one kind, a practice's own row outranks the product's.
public final class CodeTables {
    private static final LocalDate DATE = LocalDate.of(2026, 8, 17);

    /// More than a practice's payers, lines of business and days come to. The books start anew beyond it.
    private static final int MAX_BOOKS = 10_000;

    private final PracticeRows practice;
    private final Map<String, CodeBook> byLineOfBusiness = new HashMap<>();
    private final Map<BookKey, CodeBook> byPractice = new ConcurrentHashMap<>();
    private final Set<String> payers = new HashSet<>();
    private final TreeSet<LocalDate> changes = new TreeSet<>();

    private CodeTables(PracticeRows practice) {
        this.practice = practice;
        byLineOfBusiness.put("", new CodeBook("", practice.inForce("", "", null)));
        if (practice.isEmpty()) {
            for (String lineOfBusiness : LinesOfBusiness.ALL) {
                byLineOfBusiness.put(lineOfBusiness, new CodeBook(lineOfBusiness, practice));
            }
        }
        for (RowScope scope : practice.scopes()) {
            payers.add(scope.payer());
            scope.addChanges(changes);
        }
    }

    /// Read when they are first asked for, so that the date and source cost nothing.
    private static final class Standard {
        static final CodeTables TABLES = new CodeTables(PracticeRows.NONE);
    }

    /// @param payer empty where no own row names the payer
    /// @param lineOfBusiness an indicator of [LinesOfBusiness], or empty
    /// @param since the last day on or before the asked one on which the rows in force changed, [LocalDate#MIN]
    ///     before the first; absent where the day is not known
    private record BookKey(
            String payer, String lineOfBusiness, @Nullable LocalDate since) {}

    /// The tables of the product, without overrides.
    public static CodeTables standard() {
        return Standard.TABLES;
    }

    /// The day of the code lists that the product's tables hold.
    public static LocalDate date() {
        return DATE;
    }

    /// Where the product's tables come from, as a sentence for people.
    public static String source() {
        return "The code tables hold the CARC and RARC lists of X12 as of " + DATE
                + " and common NCPDP reject codes, in our own words; nobody certified has reviewed them.";
    }

    /// The product's tables with a practice's own rows. A row changes the cells that it names; a row of a code that no
    /// table has adds it. The rows may name any payer.
    ///
    /// @throws health.overturn.denials.csv.InvalidCsvTableException with every error of every row
    public CodeTables withOverrides(CodeOverrides overrides) {
        return withOverrides(overrides, Optional::of);
    }

    /// The product's tables with a practice's own rows.
    ///
    /// @param payerIds the canonical id of a payer that the practice's settings name; empty for any other
    /// @throws health.overturn.denials.csv.InvalidCsvTableException with every error of every row
    public CodeTables withOverrides(CodeOverrides overrides, Function<String, Optional<String>> payerIds) {
        CsvErrors errors = new CsvErrors();
        PracticeRows rows = new PracticeRowParser(errors, payerIds).parse(overrides);
        errors.throwIfAny();
        return new CodeTables(rows);
    }

    /// The rows in force for one payer and line of business on one day. Without overrides a call allocates nothing.
    ///
    /// @param payer the payer's canonical id; empty where it is not known
    /// @param lineOfBusiness the claim filing indicator (CLP06) as sent
    /// @param day the payer's day of the decision; where it is absent, a practice's rows with days do not apply
    public CodeBook bookFor(String payer, String lineOfBusiness, @Nullable LocalDate day) {
        if (!practice.isEmpty()) {
            return practiceBook(payer, LinesOfBusiness.normalize(lineOfBusiness), day);
        }
        CodeBook book = byLineOfBusiness.get(lineOfBusiness);
        return book != null ? book : anyBook(LinesOfBusiness.normalize(lineOfBusiness));
    }

    private CodeBook anyBook(String lineOfBusiness) {
        return Objects.requireNonNull(byLineOfBusiness.get(lineOfBusiness));
    }

    private CodeBook practiceBook(String payer, String lineOfBusiness, @Nullable LocalDate day) {
        String named = payer.toUpperCase(Locale.ROOT);
        LocalDate change = day == null ? null : changes.floor(day);
        LocalDate since = day != null && change == null ? LocalDate.MIN : change;
        BookKey key = new BookKey(payers.contains(named) ? named : "", lineOfBusiness, since);
        CodeBook book = byPractice.get(key);
        if (book == null) {
            if (byPractice.size() >= MAX_BOOKS) {
                byPractice.clear();
            }
            book = new CodeBook(lineOfBusiness, practice.inForce(key.payer(), lineOfBusiness, day));
            byPractice.put(key, book);
        }
        return book;
    }

    /// The row of a reason code whatever its payer, line of business and day.
    public @Nullable ReasonCode reason(Carc carc) {
        return anyBook("").reason(carc);
    }

    /// The row of a remark code whatever its payer, line of business and day.
    public @Nullable RemarkCode remark(String rarc) {
        return anyBook("").remark(rarc);
    }

    /// The pair of codes whatever its payer, line of business and day.
    public @Nullable CodePair pair(ReasonCode reason, String rarc) {
        return anyBook("").pair(reason, rarc);
    }

    /// Whether the category of a remark code replaces the category of this reason code.
    public boolean remarkDecides(ReasonCode reason) {
        return anyBook("").remarkDecides(reason);
    }

    /// The rows of all reason codes of the product.
    public Collection<ReasonCode> reasons() {
        return CodeFiles.carc().keys().stream()
                .map(code -> Objects.requireNonNull(reason(Carc.of(code))))
                .toList();
    }

    /// The rows of all remark codes of the product.
    public Collection<RemarkCode> remarks() {
        return CodeFiles.rarc().keys().stream()
                .map(code -> Objects.requireNonNull(remark(code)))
                .toList();
    }

    /// The rows of all reject codes of the product.
    public List<RejectCode> rejects() {
        return CodeFiles.ncpdp().keys().stream()
                .map(code -> Objects.requireNonNull(anyBook("").reject(code)))
                .toList();
    }
}
