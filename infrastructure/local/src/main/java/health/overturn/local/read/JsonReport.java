package health.overturn.local.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import health.overturn.denials.code.Category;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/// Prints the report as one JSON document. Its field names are a contract with callers of `read --json`.
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private JsonReport() {}

    record Document(Total total, List<File> files) {}

    record Total(int claims, int deniedClaims, long deniedCents, Map<Category, Integer> byCategory) {}

    record File(
            String file,
            FileStatus status,
            int claims,
            int deniedClaims,
            long deniedCents,
            Map<Category, Integer> byCategory,
            boolean balanced,
            List<ReportedProblem> problems) {}

    record ReportedProblem(int segment, long position, String code, String message) {}

    static void print(ReadReport report, PrintWriter out) throws IOException {
        Total total = new Total(report.claims(), report.deniedClaims(), report.deniedCents(), report.byCategory());
        JSON.writeValue(
                out,
                new Document(
                        total, report.files().stream().map(JsonReport::toFile).toList()));
        out.println();
        out.flush();
    }

    private static File toFile(FileReport report) {
        return new File(
                report.file(),
                report.status(),
                report.claims(),
                report.deniedClaims(),
                report.deniedCents(),
                report.byCategory(),
                report.balanced(),
                report.problems().stream().map(JsonReport::toReportedProblem).toList());
    }

    private static ReportedProblem toReportedProblem(Problem problem) {
        return new ReportedProblem(
                problem.at().segment(), problem.at().offset(), problem.code().name(), problem.message());
    }
}
