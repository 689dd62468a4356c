package health.overturn.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.api.http.Disclosure;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.ledger.NoteRows;
import health.overturn.storage.json.Json;
import health.overturn.storage.practice.Practice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The JSON of a remittance: its row of the ledger, and all that the ledger keeps of it.
final class RemittanceJson {
    private RemittanceJson() {}

    /// The row with its notes, its unknown codes and the way to its denials.
    static ObjectNode complete(Practice practice, LedgerEntry entry, Disclosure disclosure) {
        ObjectNode json = of(entry, disclosure);
        NoteRows notes = entry.row().notes();
        ArrayNode listed = json.putArray("notes");
        notes.listed().forEach(note -> listed.add(note(note, disclosure.about("notes " + entry.position()))));
        json.put("furtherNotes", notes.furtherCount()).put("furtherNotesCents", notes.furtherCents());
        ArrayNode codes = json.putArray("unknownCodes");
        entry.row()
                .unknownCodes()
                .codes()
                .forEach(code -> codes.addObject()
                        .put("kind", code.kind().name())
                        .put("code", code.code())
                        .put("count", code.count())
                        .put("cents", code.cents()));
        return json.put(
                "denials",
                "/v1/practices/" + practice.id() + "/denials?remittance="
                        + URLEncoder.encode(entry.position(), StandardCharsets.UTF_8));
    }

    private static ObjectNode note(NoteRows.NoteRow note, Disclosure.About about) {
        ObjectNode json = Json.object()
                .put("group", note.group())
                .put("carc", note.carc())
                .put("line", note.line())
                .put("cents", note.cents())
                .put("serviceFrom", note.serviceFrom())
                .put("chargeCents", note.chargeCents());
        about.put(json, "claimId", Disclosure.Kind.CLAIM_NUMBER, note.claimNumber());
        return about.put(json, "payerClaimId", Disclosure.Kind.CLAIM_NUMBER, note.payerClaimNumber());
    }

    /// The row as the list has it.
    static ObjectNode of(LedgerEntry entry, Disclosure disclosure) {
        LedgerRow remittance = entry.row();
        LedgerRow.Heading heading = remittance.heading();
        LedgerRow.Sums sums = remittance.sums();
        Disclosure.About files = disclosure.about("remittances");
        ObjectNode json = files.putText(
                        Json.object().put("id", entry.position()), "file", Disclosure.Kind.FILE_NAME, entry.file())
                .put("status", remittance.status().name())
                .put("receivedAt", entry.receivedAt());
        json.putObject("payer").put("id", heading.payer()).put("name", heading.payerName());
        json.put("trace", heading.trace())
                .put("paidOn", heading.paidOn())
                .put("paymentCents", heading.paymentCents())
                .put("claims", sums.claims())
                .put("deniedClaims", sums.deniedClaims())
                .put("paidCents", sums.paidCents())
                .put("deniedCents", sums.deniedCents())
                .put("adjustedCents", sums.adjustedCents())
                .put("recoupedCents", sums.recoupedCents())
                .put("balanced", remittance.balanced());
        entry.copyOf().ifPresent(file -> files.putText(json, "copyOf", Disclosure.Kind.FILE_NAME, file));
        if (entry.attempts() > 0) {
            json.put("attempts", entry.attempts());
        }
        var problems = json.putArray("problems");
        remittance
                .problems()
                .forEach(problem -> problems.add(files.putText(
                        Json.object()
                                .put("segment", problem.segment())
                                .put("position", problem.position())
                                .put("code", problem.code()),
                        "message",
                        Disclosure.Kind.FILE_NAME,
                        problem.message())));
        return json;
    }
}
