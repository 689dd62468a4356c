package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvIndex;
import health.overturn.denials.csv.CsvRow;
import health.overturn.remittance.Adjustment;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The rows of the code tables that are in force for one payer and line of business on one day.
///
/// A book remembers every row that it has joined, so that a second look-up costs no allocation. It is safe for use by
/// several threads. Leading zeros and lower case of a code do not matter.
public final class CodeBook {
    private final String lineOfBusiness;
    private final PracticeRows practice;
    private final PairRows pairs;
    private final Map<String, ReasonRows> reasons = new ConcurrentHashMap<>();
    private final Map<String, RemarkCode> remarks = new ConcurrentHashMap<>();
    private final Map<String, RejectCode> rejects = new ConcurrentHashMap<>();

    /// @param lineOfBusiness an indicator of [LinesOfBusiness], or empty
    CodeBook(String lineOfBusiness, PracticeRows practice) {
        this.lineOfBusiness = lineOfBusiness;
        this.practice = practice;
        this.pairs = PairRows.of(practice);
    }

    /// The row of a reason code for a group and the remark codes beside it, or null where no table has the code.
    public @Nullable ReasonCode reason(Carc carc, AdjustmentGroup group, List<String> rarcs) {
        ReasonRows rows = rowsOf(carc.text());
        return rows == null ? null : rows.find(group, rarcs);
    }

    /// The row of a reason code whatever its group, or null where no table has the code.
    public @Nullable ReasonCode reason(Carc carc) {
        return reason(carc, AdjustmentGroup.NONE, List.of());
    }

    /// The row of a remark code, or null where no table has it.
    public @Nullable RemarkCode remark(String rarc) {
        RemarkCode known = remarks.get(rarc);
        return known != null ? known : findRemark(CodeFiles.normalize(rarc));
    }

    /// The row of a pharmacy's reject code, or null where no table has it.
    public @Nullable RejectCode reject(String ncpdp) {
        RejectCode known = rejects.get(ncpdp);
        return known != null ? known : findReject(ncpdp);
    }

    /// The row that names both codes, or null where the table has none.
    public @Nullable CodePair pair(ReasonCode reason, String rarc) {
        return pairs.find(reason.code(), rarc);
    }

    /// Whether the category of a remark code replaces the category of this reason code.
    public boolean remarkDecides(ReasonCode reason) {
        return pairs.remarkDecides(reason.code());
    }

    /// Whether a reason code means nothing without its remark code: its remark code decides, and the row itself has no
    /// category to fall back to.
    public boolean isMuteWithoutRemark(ReasonCode reason) {
        return reason.categoryOrUnmapped() == Category.UNMAPPED && remarkDecides(reason);
    }

    /// Whether the payer replaces a claim that it has adjudicated. Medicare Part B does not: it reopens or hears an
    /// appeal. Source: 42 CFR 405.980.
    public boolean takesCorrectedClaims() {
        return !lineOfBusiness.equals(LinesOfBusiness.MEDICARE_PART_B);
    }

    /// Whether a table has a row of this code that is not doubtful. A code that is not known is listed, until the
    /// practice has a row of its own for it.
    public boolean isKnown(CodeKind kind, String code) {
        return switch (kind) {
            case CARC -> isConfirmed(reason(Carc.of(code)));
            case RARC -> {
                RemarkCode row = remark(code);
                yield row != null && row.confidence() != CodeConfidence.LOW;
            }
            case NCPDP -> reject(code) != null;
            case GROUP -> AdjustmentGroup.of(code).isKnown();
        };
    }

    /// Whether a table has a row of the adjustment's reason code that is not doubtful, given the remark codes beside
    /// it.
    boolean isConfirmed(Adjustment adjustment, List<String> rarcs) {
        return isConfirmed(reason(adjustment.reason(), adjustment.group(), rarcs));
    }

    private static boolean isConfirmed(@Nullable ReasonCode row) {
        return row != null && row.confidence() != CodeConfidence.LOW;
    }

    private @Nullable ReasonRows rowsOf(String carc) {
        ReasonRows known = reasons.get(carc);
        return known != null ? known : findRows(CodeFiles.normalize(carc));
    }

    private @Nullable ReasonRows findRows(String code) {
        ReasonRows known = reasons.get(code);
        if (known != null) {
            return known;
        }
        CsvRow standard = CodeFiles.row(CodeFiles.carc(), code);
        List<PracticeRow> own = practice.carc().getOrDefault(code, List.of());
        if (standard == null && own.isEmpty()) {
            return null;
        }
        ReasonRows rows = new ReasonRows(code, standard, rowsForLineOfBusiness(code), own);
        reasons.put(code, rows);
        return rows;
    }

    private List<CsvRow> rowsForLineOfBusiness(String code) {
        List<CsvRow> found = new ArrayList<>();
        for (CsvRow row : CodeFiles.linesOfBusiness().rows(code)) {
            if (row.text("line_of_business").equals(lineOfBusiness)) {
                found.add(row);
            }
        }
        return found;
    }

    private @Nullable RemarkCode findRemark(String code) {
        RemarkCode known = remarks.get(code);
        if (known != null) {
            return known;
        }
        CsvRow joined = join(CodeFiles.rarc(), code, practice.rarc());
        if (joined == null) {
            return null;
        }
        RemarkCode remark = new CodeRowParser(new CsvErrors()).parseRemark(joined);
        remarks.put(code, remark);
        return remark;
    }

    /// A leading zero is part of a reject code, so that a code without it is looked up with it too.
    private @Nullable RejectCode findReject(String ncpdp) {
        String upper = CodeFiles.normalize(ncpdp);
        String code = upper.length() == 1 ? "0" + upper : upper;
        RejectCode known = rejects.get(code);
        if (known != null) {
            return known;
        }
        CsvRow joined = join(CodeFiles.ncpdp(), code, practice.ncpdp());
        if (joined == null) {
            return null;
        }
        RejectCode reject = new CodeRowParser(new CsvErrors()).parseReject(joined);
        rejects.put(code, reject);
        return reject;
    }

    private static @Nullable CsvRow join(CsvIndex file, String code, Map<String, List<PracticeRow>> practice) {
        CsvRow standard = CodeFiles.row(file, code);
        List<PracticeRow> own = practice.getOrDefault(code, List.of());
        if (own.isEmpty()) {
            return standard;
        }
        Map<String, String> cells = new HashMap<>(standard == null ? Map.of() : standard.cells());
        own.forEach(row -> cells.putAll(row.cells().cells()));
        return new CsvRow(own.getLast().cells().location(), cells);
    }
}
