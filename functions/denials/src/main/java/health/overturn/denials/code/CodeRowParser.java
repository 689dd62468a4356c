package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes code rows of table rows, and says which of them cannot be.
final class CodeRowParser {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,5}");

    private final CsvErrors errors;

    CodeRowParser(CsvErrors errors) {
        this.errors = errors;
    }

    ReasonCode parseReason(CsvRow row) {
        CodeClass codeClass = row.constant("class", CodeClass.class, errors);
        if (row.text("class").isEmpty()) {
            errors.add(row.cellLocation("class"), "a class", "empty");
        }
        Category category = row.constant("category", Category.class, errors);
        boolean mayDeny =
                codeClass == CodeClass.DENIAL || codeClass == CodeClass.REVIEW || codeClass == CodeClass.CONTRACT;
        if (mayDeny && row.text("category").isEmpty()) {
            errors.add(row.cellLocation("category"), "a category, as its class may deny", "empty");
        }
        return new ReasonCode(
                parseCode(row, "carc"),
                row.required("meaning", errors),
                codeClass == null ? CodeClass.REVIEW : codeClass,
                category,
                row.constant("cluster", Cluster.class, errors),
                row.yesOrNo("preventable", errors),
                isYes(row.yesOrNo("records", errors)),
                row.text("step"));
    }

    RemarkCode parseRemark(CsvRow row) {
        Category category = row.constant("category", Category.class, errors);
        Disposition disposition = row.constant("disposition", Disposition.class, errors);
        if (category != null && disposition != null) {
            errors.add(row.location(), "a category or a disposition", "both");
        }
        return new RemarkCode(
                parseCode(row, "rarc"),
                row.required("meaning", errors),
                category,
                disposition,
                isYes(row.yesOrNo("records", errors)),
                row.text("step"));
    }

    CodePair parsePair(CsvRow row) {
        boolean anyRemark = row.text("rarc").equals("*");
        String remark = anyRemark ? "*" : parseCode(row, "rarc");
        boolean remarkDecides = row.text("category").equals("REMARK");
        if (remarkDecides && !anyRemark) {
            errors.add(row.cellLocation("category"), "a category, as only * may say REMARK", "REMARK");
        }
        if (anyRemark && !remarkDecides && !row.text("category").isEmpty()) {
            errors.add(row.cellLocation("category"), "REMARK or nothing for *", row.text("category"));
        }
        Category category = remarkDecides ? null : row.constant("category", Category.class, errors);
        return new CodePair(parseCode(row, "carc"), remark, category, remarkDecides);
    }

    private String parseCode(CsvRow row, String column) {
        String code = row.text(column);
        if (!CODE.matcher(code).matches()) {
            errors.add(
                    row.cellLocation(column),
                    "a code of one to five capital letters and digits",
                    code.isEmpty() ? "empty" : code);
        }
        return code;
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return answer != null && answer;
    }
}
