package health.overturn.table.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store could not do what was asked. The message names the file and says what to do.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int PRIMARY_CODE = 0xFF;

    private final Kind kind;
    private final String place;

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

    private StoreException(Kind kind, String message, String place) {
        super(message);
        this.kind = kind;
        this.place = place;
    }

    public Kind kind() {
        return kind;
    }

    /// Returns the place of a damage in the file; of any other failure the message.
    String place() {
        return place;
    }

    static StoreException refused(String message) {
        return new StoreException(Kind.REFUSED, message, message);
    }

    /// A damage at a place of a file. SQLite finds some, and the checksums of the rows find others.
    static StoreException damaged(String file, String place) {
        String message =
                "%s is damaged (%s); stop the stack and run ./overturn check on its folder".formatted(file, place);
        return new StoreException(Kind.DAMAGED, message, place);
    }

    static StoreException failed(String message) {
        return new StoreException(Kind.FAILED, message, message);
    }

    static StoreException failed(String message, Throwable cause) {
        return (StoreException) failed(message).initCause(cause);
    }

    static StoreException of(String file, SQLException cause) {
        return (StoreException) of(file, code(cause)).initCause(cause);
    }

    private static StoreException of(String file, SQLiteErrorCode code) {
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
        return switch (primary) {
            case SQLITE_FULL -> full("the disk of %s is full; free space there, then try again".formatted(file));
            case SQLITE_CORRUPT -> damaged(file, "SQLite finds it malformed, " + code.name());
            case SQLITE_NOTADB ->
                refused("%s is no database; restore it from a backup, or name another folder".formatted(file));
            case SQLITE_READONLY -> failed("%s is read-only; make it writable, then try again".formatted(file));
            default -> failed("could not read or write %s (%s); check its disk".formatted(file, code.name()));
        };
    }

    private static StoreException full(String message) {
        return new StoreException(Kind.FULL, message, message);
    }

    private static SQLiteErrorCode code(SQLException cause) {
        return cause instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    }
}
