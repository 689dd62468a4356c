package health.overturn.local.read;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import health.overturn.denials.code.Category;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Prints the report as one JSON document. Its field names are a contract with callers of `read --json`.
final class JsonReport {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private JsonReport() {}

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

    /// Prints the figures per file and what the files come to. Denials are printed as they are folded.
    static void print(ReadReport report, HistoryCommand history, PrintWriter out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeObjectField(
                    "total",
                    new Total(report.claims(), report.deniedClaims(), report.deniedCents(), report.byCategory()));
            json.writeObjectField(
                    "files", report.files().stream().map(JsonReport::toFile).toList());
            json.writeStringField("asOf", history.asOf().toString());
            json.writeArrayFieldStart("denials");
            History folded = history.fold(row -> write(json, row));
            json.writeEndArray();
            json.writeObjectField("watched", folded.watched());
            json.writeObjectField("notes", folded.notes());
            json.writeObjectField("unknownCodes", folded.unknownCodes());
            json.writeObjectField("providerAdjustments", folded.adjustments());
            json.writeEndObject();
        }
        out.println();
        out.flush();
    }

    private static void write(JsonGenerator json, HistoryRows.DenialRow row) {
        try {
            json.writeObject(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
