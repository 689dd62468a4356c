package health.overturn.operations.redrive;

import health.overturn.messaging.event.IntakeMessageParser;
import health.overturn.operations.intake.UnreadUploads;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.operations.ledger.LedgerRow;
import health.overturn.operations.ledger.LedgerStatus;
import java.util.Optional;
import java.util.stream.Collectors;

/// Describes dead letters for the person who decides whether to redrive.
public final class LetterDescriber {
    private final UnreadUploads uploads;

    public LetterDescriber(UnreadUploads uploads) {
        this.uploads = uploads;
    }

    DescribedLetter describe(String body) {
        try {
            return describe(DeadLetter.read(body));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return new DescribedLetter(LetterName.UNREADABLE, 0, "");
        }
    }

    private DescribedLetter describe(DeadLetter letter) {
        Optional<LedgerEntry> row = letter instanceof DeadLetter.File file
                ? uploads.rowOf(IntakeMessageParser.parse(file.body()))
                        .filter(entry -> entry.row().status() == LedgerStatus.GIVEN_UP)
                : Optional.empty();
        return new DescribedLetter(
                letter.name(),
                row.map(LedgerEntry::attempts).orElse(0),
                row.map(LetterDescriber::reason).orElse(""));
    }

    private static String reason(LedgerEntry entry) {
        return entry.row().problems().stream()
                .map(LedgerRow.RecordedProblem::message)
                .collect(Collectors.joining("; "));
    }
}
