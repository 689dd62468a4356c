package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import health.overturn.remittance.Carc;
import org.jspecify.annotations.Nullable;

/// Parses the rows of the code tables and adds an error for each cell that is wrong.
final class CodeRowParser {
    private static final int MAX_CODE_LENGTH = 5;

    private final CsvErrors errors;

    CodeRowParser(CsvErrors errors) {
        this.errors = errors;
    }

    /// @param tableRow the row's name in a rationale
    ReasonCode parseReason(CsvRow row, String tableRow) {
        CodeClass codeClass = row.constant("class", CodeClass.class, errors);
        if (row.text("class").isEmpty()) {
            errors.addMissing(row.cellLocation("class"));
        }
        Category category = row.constant("category", Category.class, errors);
        boolean mayDeny =
                codeClass == CodeClass.DENIAL || codeClass == CodeClass.REVIEW || codeClass == CodeClass.CONTRACT;
        if (mayDeny && row.text("category").isEmpty()) {
            errors.addProblem(
                    row.cellLocation("category"), "is required, because the class " + codeClass + " may deny");
        }
        return new ReasonCode(
                Carc.of(parseCode(row, "carc")),
                parseStatus(row),
                row.required("meaning", errors),
                codeClass == null ? CodeClass.REVIEW : codeClass,
                category,
                row.constant("cluster", Cluster.class, errors),
                row.yesOrNo("preventable", errors),
                isYes(row.yesOrNo("records", errors)),
                row.text("step"),
                row.text("patient_step"),
                parseConfidence(row),
                tableRow);
    }

    RemarkCode parseRemark(CsvRow row) {
        return new RemarkCode(
                parseCode(row, "rarc"),
                parseStatus(row),
                row.required("meaning", errors),
                row.constant("category", Category.class, errors),
                row.constant("disposition", Disposition.class, errors),
                isYes(row.yesOrNo("records", errors)),
                row.text("step"),
                parseConfidence(row));
    }

    RejectCode parseReject(CsvRow row) {
        Category category = row.constant("category", Category.class, errors);
        if (row.text("category").isEmpty()) {
            errors.addMissing(row.cellLocation("category"));
        }
        return new RejectCode(
                parseCode(row, "reject"),
                row.required("meaning", errors),
                category == null ? Category.UNMAPPED : category,
                row.text("step"));
    }

    CodePair parsePair(CsvRow row) {
        boolean anyRemark = row.text("rarc").equals("*");
        String remark = anyRemark ? "*" : parseCode(row, "rarc");
        boolean remarkDecides = row.text("category").equals("REMARK");
        if (remarkDecides && !anyRemark) {
            errors.add(
                    row.cellLocation("category"),
                    "a category, because only the remark code * may say REMARK",
                    "REMARK");
        }
        if (anyRemark && !remarkDecides && !row.text("category").isEmpty()) {
            errors.add(row.cellLocation("category"), "REMARK or empty for the remark code *", row.text("category"));
        }
        Category category = remarkDecides ? null : row.constant("category", Category.class, errors);
        String carc = parseCode(row, "carc");
        return new CodePair(carc, remark, category, "carc-rarc " + carc + "," + remark, remarkDecides);
    }

    private String parseCode(CsvRow row, String column) {
        String code = row.text(column);
        if (code.isEmpty()) {
            errors.addMissing(row.cellLocation(column));
        } else if (!isCode(code)) {
            errors.add(row.cellLocation(column), "a code of 1 to 5 capital letters and digits", code);
        }
        return code;
    }

    /// Whether a text has the form of a code: 1 to 5 capital letters and digits.
    static boolean isCode(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            boolean allowed = (character >= 'A' && character <= 'Z') || (character >= '0' && character <= '9');
            if (!allowed) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MAX_CODE_LENGTH;
    }

    /// A row that says nothing has a current code.
    private CodeStatus parseStatus(CsvRow row) {
        String text = row.text("status");
        if (text.equals("retired")) {
            return CodeStatus.RETIRED;
        }
        if (!text.isEmpty() && !text.equals("current")) {
            errors.add(row.cellLocation("status"), "current, retired or empty", text);
        }
        return CodeStatus.CURRENT;
    }

    private CodeConfidence parseConfidence(CsvRow row) {
        CodeConfidence confidence = row.constant("confidence", CodeConfidence.class, errors);
        return confidence == null ? CodeConfidence.HIGH : confidence;
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return answer != null && answer;
    }
}
