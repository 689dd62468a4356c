package health.overturn.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.BadRequestException;
import health.overturn.api.http.CsvReader;
import health.overturn.api.http.InvalidFormException;
import health.overturn.api.http.JsonForm;
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
import java.util.stream.IntStream;

/// Denials entered by hand, as they stand in a request: one as JSON, or many as the rows of a CSV whose
/// first row names the columns as JSON names the fields.
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

    /// CAS01.
    enum Group {
        CO,
        PR,
        OA,
        PI,
        CR
    }

    /// An entry and where it stands.
    ///
    /// @param where in front of what is said of it; empty for the only one
    record EntryLine(String where, ManualDenial entry) {}

    static List<EntryLine> ofJson(String body) {
        return List.of(new EntryLine("", JsonForm.read(body, ManualEntryForm::entry)));
    }

    /// @throws InvalidFormException with every fault of every row
    static List<EntryLine> ofCsv(String body) {
        List<CsvReader.Row> rows = CsvReader.parse(body);
        if (rows.size() < 2 || rows.size() > MAX_ROWS + 1) {
            throw new BadRequestException(
                    "csv: a row of names and 1 to " + MAX_ROWS + " more were expected but were " + rows.size());
        }
        List<String> names = rows.getFirst().cells();
        if (!COLUMNS.containsAll(names) || new HashSet<>(names).size() != names.size()) {
            throw new BadRequestException("line " + rows.getFirst().line() + ": columns of "
                    + COLUMNS.stream().sorted().toList() + ", each once, were expected but were others");
        }
        List<String> errors = new ArrayList<>();
        List<EntryLine> lines =
                rows.stream().skip(1).map(row -> line(names, row, errors)).toList();
        if (!errors.isEmpty()) {
            throw new InvalidFormException(errors);
        }
        return lines;
    }

    private static EntryLine line(List<String> names, CsvReader.Row row, List<String> errors) {
        String where = "line " + row.line() + ", ";
        if (row.cells().size() != names.size()) {
            errors.add(where + "cells: " + names.size() + " were expected but were "
                    + row.cells().size());
        }
        return new EntryLine(
                where, JsonForm.readObject(object(names, row.cells()), where, ManualEntryForm::entry, errors));
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
        long charge = form.cents("chargeCents");
        long denied = form.cents("deniedCents");
        if (denied > charge) {
            form.error("deniedCents", "at most chargeCents");
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
                form.texts("rarcs", MAX_REMARKS),
                ProtectedText.of(checkLength(
                        form, "payerClaimId", form.text("payerClaimId").strip())));
    }

    private static String checkLength(JsonForm form, String name, String text) {
        if (text.length() > MAX_NUMBER_LENGTH) {
            form.error(name, "at most " + MAX_NUMBER_LENGTH + " characters");
        }
        return text;
    }

    private static String checkCarc(JsonForm form, String carc) {
        if (!carc.isEmpty() && !carc.matches("[A-Z]?[0-9]{1,3}")) {
            form.error("carc", "a reason code such as 197");
        }
        return carc;
    }

    private static LocalDate day(JsonForm form, String name) {
        return Objects.requireNonNullElse(form.requiredDay(name), LocalDate.EPOCH);
    }
}
