package health.overturn.table.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store could not do what was asked. The message names the file and says what to do.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    /// What kind of failure it is.
    public enum Kind {
        /// The disk, or what this process may use of it, is full.
        FULL,
        /// A file holds other bytes than were written.
        DAMAGED,
        /// The folder is another process's, another program's or an earlier version's.
        REFUSED,
        /// The operating system or SQLite failed otherwise.
        FAILED
    }

    private StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    private StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    static StoreException refused(String message) {
        return new StoreException(Kind.REFUSED, message);
    }

    /// A damage at a place of a file. SQLite and the checksums find the same damages.
    static StoreException damaged(String file, String place) {
        return new StoreException(Kind.DAMAGED, damagedMessage(file, place));
    }

    static StoreException failed(String message, Throwable cause) {
        return new StoreException(Kind.FAILED, message, cause);
    }

    static StoreException failed(String message) {
        return new StoreException(Kind.FAILED, message);
    }

    static StoreException of(String file, SQLException cause) {
        SQLiteErrorCode code = cause instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code.code & 0xFF) {
            case 13 -> // SQLITE_FULL
                new StoreException(Kind.FULL, "the disk of %s is full; free space there, then try again".formatted(file), cause);
            case 11, 26 -> // SQLITE_CORRUPT, SQLITE_NOTADB
                new StoreException(Kind.DAMAGED, damagedMessage(file, code.name()), cause);
            case 8 -> // SQLITE_READONLY
                new StoreException(Kind.FAILED, "%s is read-only; make it writable, then try again".formatted(file), cause);
            default -> new StoreException(Kind.FAILED, "could not read or write %s (%s); check its disk".formatted(file, code.name()), cause);
        };
    }

    private static String damagedMessage(String file, String place) {
        return "%s is damaged (%s); stop the stack and run ./overturn check on its folder".formatted(file, place);
    }
}
