package health.overturn.api.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.CsvReader;
import health.overturn.api.http.FieldError;
import health.overturn.api.http.InvalidFormException;
import health.overturn.api.http.JsonForm;
import health.overturn.api.http.ProblemType;
import health.overturn.operations.command.ManualDenial;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads denials that people enter by hand: one from JSON, or many from a CSV whose first row has the names of the JSON
/// fields.
final class ManualEntryForm {
    private static final int MAX_ROWS = 500;
    private static final int MAX_REMARKS = 10;
    private static final int MAX_NUMBER_LENGTH = 50;
    private static final Set<String> COLUMNS = Set.of(
            "claimId",
            "payer",
            "serviceFrom",
            "deniedOn",
            "chargeCents",
            "deniedCents",
            "group",
            "carc",
            "rarcs",
            "payerClaimId");

    private ManualEntryForm() {}

    /// The claim adjustment group code (CAS01).
    enum Group {
        CO,
        PR,
        OA,
        PI,
        CR
    }

    /// An entry with its place in the request.
    ///
    /// @param line its line in the CSV; 0 for the only entry
    record EntryLine(int line, ManualDenial entry) {}

    static List<EntryLine> ofJson(String body) {
        return List.of(new EntryLine(0, JsonForm.read(body, ManualEntryForm::entry)));
    }

    /// @throws BadRequestException if the text is not a CSV of entries
    /// @throws InvalidFormException with all errors of all rows
    static List<EntryLine> ofCsv(String body) {
        List<CsvReader.Row> rows = CsvReader.parse(body);
        if (rows.size() < 2 || rows.size() > MAX_ROWS + 1) {
            throw new BadRequestException(
                    ProblemType.INVALID_CSV,
                    "the CSV must have a header row and 1 to " + MAX_ROWS + " rows; it has "
                            + (rows.size() < 2 ? "no row" : rows.size() - 1 + " rows"));
        }
        List<String> names = rows.getFirst().cells();
        if (!COLUMNS.containsAll(names) || new HashSet<>(names).size() != names.size()) {
            throw new BadRequestException(
                    ProblemType.INVALID_CSV,
                    "line " + rows.getFirst().line() + ": unknown or repeated column; allowed: "
                            + COLUMNS.stream().sorted().collect(Collectors.joining(", ")));
        }
        List<FieldError> errors = new ArrayList<>();
        List<EntryLine> lines =
                rows.stream().skip(1).map(row -> line(names, row, errors)).toList();
        if (!errors.isEmpty()) {
            throw new InvalidFormException(errors);
        }
        return lines;
    }

    private static EntryLine line(List<String> names, CsvReader.Row row, List<FieldError> errors) {
        if (row.cells().size() != names.size()) {
            errors.add(new FieldError(
                    row.line(), "", FieldError.Rule.FORMAT, "must have " + names.size() + " cells, as the header has"));
        }
        return new EntryLine(
                row.line(),
                JsonForm.readObject(object(names, row.cells()), row.line(), ManualEntryForm::entry, errors));
    }

    private static ObjectNode object(List<String> names, List<String> cells) {
        ObjectNode object = Json.object();
        IntStream.range(0, Math.min(names.size(), cells.size()))
                .filter(column -> !cells.get(column).isEmpty())
                .forEach(column -> put(object, names.get(column), cells.get(column)));
        return object;
    }

    private static void put(ObjectNode object, String name, String cell) {
        if (name.equals("rarcs")) {
            var codes = object.putArray(name);
            List.of(cell.split("[ ;]+", -1)).forEach(codes::add);
        } else if (name.endsWith("Cents") && cell.matches("[0-9]{1,15}")) {
            object.put(name, Long.parseLong(cell));
        } else {
            object.put(name, cell);
        }
    }

    private static ManualDenial entry(JsonForm form) {
        long charge = form.requiredCents("chargeCents");
        long denied = form.requiredCents("deniedCents");
        if (denied > charge) {
            form.reject("deniedCents", "must be at most chargeCents");
        }
        return new ManualDenial(
                ProtectedText.of(checkLength(form, "claimId", form.required("claimId"))),
                checkLength(form, "payer", form.required("payer")),
                day(form, "serviceFrom"),
                day(form, "deniedOn"),
                Money.ofCents(charge),
                Money.ofCents(denied),
                form.constant("group", Group.class).name(),
                checkCarc(form, form.required("carc")),
                checkRemarks(form, form.texts("rarcs", MAX_REMARKS)),
                ProtectedText.of(checkLength(
                        form, "payerClaimId", form.text("payerClaimId").strip())));
    }

    private static String checkLength(JsonForm form, String name, String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            form.error(name, "a text of at most " + MAX_NUMBER_LENGTH + " characters");
        }
        return text;
    }

    private static String checkCarc(JsonForm form, String carc) {
        if (!carc.isEmpty() && !carc.matches("[A-Z]?[0-9]{1,3}")) {
            form.error("carc", "a reason code such as 197");
        }
        return carc.replaceFirst("^0+(?=.)", "");
    }

    private static List<String> checkRemarks(JsonForm form, List<String> remarks) {
        if (!remarks.stream().allMatch(remark -> remark.matches("[A-Z]{1,2}[0-9]{1,3}"))) {
            form.error("rarcs", "remark codes such as N54");
        }
        return remarks;
    }

    private static LocalDate day(JsonForm form, String name) {
        return Objects.requireNonNullElse(form.requiredDay(name), LocalDate.EPOCH);
    }
}
