package health.overturn.denials.code;

import health.overturn.denials.csv.CsvIndex;
import health.overturn.denials.csv.CsvRow;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The product's own tables, as files. A file is read when a code of it is first asked for.
final class CodeFiles {
    private CodeFiles() {}

    static CsvIndex carc() {
        return CarcFile.INDEX;
    }

    static CsvIndex rarc() {
        return RarcFile.INDEX;
    }

    static CsvIndex ncpdp() {
        return NcpdpFile.INDEX;
    }

    /// What differs from `carc.csv` for a line of business, a group or a remark code.
    static CsvIndex linesOfBusiness() {
        return LineOfBusinessFile.INDEX;
    }

    static CsvIndex pairs() {
        return PairFile.INDEX;
    }

    /// The only row of a code, or null where the file has none.
    static @Nullable CsvRow row(CsvIndex file, String code) {
        List<CsvRow> rows = file.rows(code);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /// A code in the form of the tables: in upper case and without leading zeros.
    static String normalize(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        int start = 0;
        while (start < upper.length() - 1 && upper.charAt(start) == '0') {
            start++;
        }
        return upper.substring(start);
    }

    private static final class CarcFile {
        static final CsvIndex INDEX = CsvIndex.fromResource(CodeFiles.class, "carc");
    }

    private static final class RarcFile {
        static final CsvIndex INDEX = CsvIndex.fromResource(CodeFiles.class, "rarc");
    }

    private static final class NcpdpFile {
        static final CsvIndex INDEX = CsvIndex.fromResource(CodeFiles.class, "ncpdp");
    }

    private static final class LineOfBusinessFile {
        static final CsvIndex INDEX = CsvIndex.fromResource(CodeFiles.class, "carc-lob");
    }

    private static final class PairFile {
        static final CsvIndex INDEX = CsvIndex.fromResource(CodeFiles.class, "carc-rarc");
    }
}
