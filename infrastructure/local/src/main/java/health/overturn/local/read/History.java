package health.overturn.local.read;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.claim.ClaimFold;
import health.overturn.denials.claim.FoldedClaim;
import health.overturn.denials.claim.WatchPolicy;
import health.overturn.denials.code.UnknownCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What files come to as the history of one practice.
///
/// The files are read again for each part of the accounts, so memory holds one part at a time: about 50,000
/// adjudications, and the rows of watched money and of notes. Nothing is written to disk.
///
/// @param watched money that payers have neither paid nor refused
/// @param notes shortfalls worth a look that are no denials, of each adjudication once
/// @param unknownCodes codes that no table knows, and doubtful ones
/// @param adjustments provider-level adjustments in the order of the files
record History(
        List<HistoryRows.WatchRow> watched,
        List<HistoryRows.NoteRow> notes,
        List<HistoryRows.UnknownCodeRow> unknownCodes,
        List<HistoryRows.AdjustmentRow> adjustments) {
    private static final int ADJUDICATIONS_OF_PART = 50_000;

    /// Folds the files.
    ///
    /// @param asOf the day for which the facts hold
    /// @param denials receives each denial, those of one claim one after the other
    static History fold(List<Path> files, JudgingTools tools, LocalDate asOf, Consumer<HistoryRows.DenialRow> denials)
            throws IOException {
        AccountCollector collected = AccountCollector.read(files);
        int parts = Math.toIntExact(1 + collected.claims() / ADJUDICATIONS_OF_PART);
        UnknownCodes unknown = new UnknownCodes();
        History history = new History(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        ClaimFold fold = new ClaimFold(WatchPolicy.DEFAULT, asOf);
        for (int index = 0; index < parts; index++) {
            int part = index;
            HistoryPart read = new HistoryPart(
                    tools,
                    (transaction, claim) -> collected.accounts().part(transaction, claim, parts) == part,
                    unknown);
            for (Path file : files) {
                ClaimVisitor.read(file, read);
            }
            history.addFolded(read, fold, tools, denials);
        }
        history.addAdjustments(files);
        unknown.list()
                .forEach(code -> history.unknownCodes.add(
                        new HistoryRows.UnknownCodeRow(code.kind().name(), code.code(), code.count(), code.cents())));
        return history;
    }

    private void addFolded(
            HistoryPart part, ClaimFold fold, JudgingTools tools, Consumer<HistoryRows.DenialRow> denials) {
        Map<String, ReadAdjudication> entries = new HashMap<>();
        List<Adjudication> adjudications = new ArrayList<>();
        for (ReadAdjudication entry : part.entries()) {
            entries.put(entry.adjudication().id(), entry);
            adjudications.add(entry.adjudication());
        }
        HistoryRowFactory rows = new HistoryRowFactory(tools, entries, fold.asOf());
        for (FoldedClaim claim : fold.fold(adjudications)) {
            claim.denials().forEach(denial -> denials.accept(rows.denial(denial)));
            claim.watches().forEach(watch -> watched.add(rows.watch(watch)));
        }
        part.entries().forEach(entry -> notes.addAll(rows.notes(entry)));
    }

    private void addAdjustments(List<Path> files) throws IOException {
        AdjustmentCollector collector = new AdjustmentCollector(adjustments);
        for (Path file : files) {
            ClaimVisitor.read(file, collector);
        }
    }
}
