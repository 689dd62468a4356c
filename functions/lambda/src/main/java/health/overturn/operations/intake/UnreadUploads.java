package health.overturn.operations.intake;

import health.overturn.messaging.event.EventBus;
import health.overturn.messaging.event.IntakeMessage;
import health.overturn.operations.ledger.Ledger;
import health.overturn.operations.ledger.LedgerEntry;
import health.overturn.operations.ledger.LedgerStatus;
import health.overturn.operations.ledger.UnreadReason;
import health.overturn.operations.ledger.UploadExpiry;
import health.overturn.storage.bucket.Upload;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.IndexRange;
import health.overturn.storage.dynamo.Item;
import health.overturn.storage.item.PracticeKeys;
import java.util.List;
import java.util.Optional;

/// Records the uploads that wait for their practice's settings, and those that were given up.
///
/// Each has a row in the ledger that stands for the file as a whole. The row is closed when the upload has been read.
public final class UnreadUploads {
    /// The most uploads that one save of settings sends back to the intake. The next save sends the next.
    private static final int MAX_SENT = 5_000;

    private static final int PAGE_SIZE = 500;
    private static final String SENT = "sent";

    private final DynamoDbTable table;
    private final FileProgressStore files;
    private final Ledger ledger;

    public UnreadUploads(DynamoDbTable table) {
        this.table = table;
        this.files = new FileProgressStore(table);
        this.ledger = new Ledger(table);
    }

    /// Records that an upload waits for the settings of its practice.
    void keepWaiting(PracticeKeys keys, String file, Upload upload) {
        files.register(keys, file, upload);
        table.replace(waitingItem(keys, file, upload));
        ledger.recordUnread(keys, file, upload, UnreadReason.WAITING);
    }

    /// Sends the waiting uploads of a practice to the intake. It may be repeated: an upload that was read meanwhile is
    /// recognized.
    ///
    /// @return how many uploads were sent
    /// @throws IllegalStateException if the event bus rejects an event
    public int sendWaiting(PracticeKeys keys, EventBus bus) {
        int sent = 0;
        String after = "";
        List<Item> page;
        do {
            page = table.query(new IndexRange(
                    Optional.empty(), keys.waitingPartition(), after, PAGE_SIZE, IndexRange.Direction.UP));
            List<Item> waiting = page.stream().filter(item -> !item.has(SENT)).toList();
            for (Item item : waiting) {
                bus.publishRemittanceContinued(keys.practice(), item.text("file"), 0);
            }
            sent += waiting.size();
            after = page.isEmpty() ? after : page.getLast().key().sort();
        } while (page.size() == PAGE_SIZE && sent < MAX_SENT);
        return sent;
    }

    /// Records in the ledger that the upload of a message is given up, unless it has been read.
    void giveUp(IntakeMessage message, UnreadReason reason) {
        find(message).ifPresent(found -> {
            files.register(found.keys(), found.file(), found.upload());
            if (!found.isDone(files)) {
                ledger.recordUnread(found.keys(), found.file(), found.upload(), reason);
                if (found.isDone(files)) {
                    close(found.keys(), found.file(), found.upload());
                }
            }
        });
    }

    /// Returns the ledger's row of a message's upload as a whole; there is one if the upload was not read.
    public Optional<LedgerEntry> rowOf(IntakeMessage message) {
        return find(message).flatMap(found -> ledger.fileRow(found.keys(), found.file(), found.upload()));
    }

    /// Records the upload of a dead letter, unless it has been read or has a row already.
    public void giveUpIfUnknown(IntakeMessage message) {
        find(message)
                .filter(found -> !ledger.hasFileRow(found.keys(), found.file(), found.upload()))
                .ifPresent(found -> giveUp(message, UnreadReason.NOT_STARTED));
    }

    /// Closes the row of a message's upload, which has been read or goes on being read.
    void close(IntakeMessage message) {
        find(message).ifPresent(found -> close(found.keys(), found.file(), found.upload()));
    }

    /// Closes the row of an upload that has been read.
    void close(PracticeKeys keys, String file, Upload upload) {
        LedgerStatus closed = ledger.closeUnread(keys, file, upload);
        if (closed == LedgerStatus.WAITING) {
            table.replace(waitingItem(keys, file, upload).withFlag(SENT));
        }
    }

    private static Item waitingItem(PracticeKeys keys, String file, Upload upload) {
        return UploadExpiry.addTo(Item.at(keys.waitingUpload(upload.at(), file)).with("file", file), upload.at());
    }

    private record FoundUpload(PracticeKeys keys, String file, Upload upload) {
        boolean isDone(FileProgressStore files) {
            return files.find(keys, file)
                    .filter(FileProgressStore.KnownFile::done)
                    .isPresent();
        }
    }

    private Optional<FoundUpload> find(IntakeMessage message) {
        return switch (message) {
            case IntakeMessage.Created created ->
                Optional.of(new FoundUpload(keysOf(created.upload()), FileId.of(created.upload()), created.upload()));
            case IntakeMessage.Continued continued -> find(continued);
            case IntakeMessage.Unknown _ -> Optional.empty();
        };
    }

    private static PracticeKeys keysOf(Upload upload) {
        return UploadKey.practiceOf(upload.key()).map(PracticeKeys::new).orElse(PracticeKeys.NO_PRACTICE);
    }

    private Optional<FoundUpload> find(IntakeMessage.Continued continued) {
        PracticeKeys keys = new PracticeKeys(continued.practice());
        return files.find(keys, continued.file()).map(known -> new FoundUpload(keys, continued.file(), known.upload()));
    }
}
