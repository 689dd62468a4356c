package health.overturn.denials.code;

import health.overturn.denials.csv.CsvErrors;
import health.overturn.denials.csv.CsvRow;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes code rows of table rows, and says which of them cannot be.
final class CodeRowParser {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,5}");

    private final CsvErrors faults;

    CodeRowParser(CsvErrors faults) {
        this.faults = faults;
    }

    ReasonCode reason(CsvRow row) {
        CodeClass codeClass = row.constant("class", CodeClass.class, faults);
        if (row.text("class").isEmpty()) {
            faults.add(row.at("class"), "a class", "empty");
        }
        Category category = row.constant("category", Category.class, faults);
        boolean mayDeny =
                codeClass == CodeClass.DENIAL || codeClass == CodeClass.REVIEW || codeClass == CodeClass.CONTRACT;
        if (mayDeny && row.text("category").isEmpty()) {
            faults.add(row.at("category"), "a category, as its class may deny", "empty");
        }
        return new ReasonCode(
                code(row, "carc"),
                row.required("meaning", faults),
                codeClass == null ? CodeClass.REVIEW : codeClass,
                category,
                row.constant("cluster", Cluster.class, faults),
                row.yesOrNo("preventable", faults),
                isYes(row.yesOrNo("records", faults)),
                row.text("step"));
    }

    RemarkCode remark(CsvRow row) {
        Category category = row.constant("category", Category.class, faults);
        Disposition disposition = row.constant("disposition", Disposition.class, faults);
        if (category != null && disposition != null) {
            faults.add(row.where(), "a category or a disposition", "both");
        }
        return new RemarkCode(
                code(row, "rarc"),
                row.required("meaning", faults),
                category,
                disposition,
                isYes(row.yesOrNo("records", faults)),
                row.text("step"));
    }

    CodePair pair(CsvRow row) {
        boolean everyRemark = row.text("rarc").equals("*");
        String remark = everyRemark ? "*" : code(row, "rarc");
        boolean remarkDecides = row.text("category").equals("REMARK");
        if (remarkDecides && !everyRemark) {
            faults.add(row.at("category"), "a category, as only * may say REMARK", "REMARK");
        }
        if (everyRemark && !remarkDecides && !row.text("category").isEmpty()) {
            faults.add(row.at("category"), "REMARK or nothing for *", row.text("category"));
        }
        Category category = remarkDecides ? null : row.constant("category", Category.class, faults);
        return new CodePair(code(row, "carc"), remark, category, remarkDecides);
    }

    private String code(CsvRow row, String column) {
        String code = row.text(column);
        if (!CODE.matcher(code).matches()) {
            faults.add(
                    row.at(column),
                    "a code of one to five capital letters and digits",
                    code.isEmpty() ? "empty" : code);
        }
        return code;
    }

    private static boolean isYes(@Nullable Boolean answer) {
        return answer != null && answer;
    }
}
