package health.overturn.table.store;

import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The checksum that a row holds of its other columns.
final class Checksum {
    private final CRC32C sum = new CRC32C();

    /// Begins the checksum of a row that belongs to a table or index with this id.
    static Checksum of(long owner) {
        return new Checksum().add(owner);
    }

    Checksum add(long number) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            sum.update((int) (number >>> shift));
        }
        return this;
    }

    /// Adds bytes and their length, so that bytes never count as a neighbour's.
    Checksum add(byte @Nullable [] bytes) {
        add(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            sum.update(bytes, 0, bytes.length);
        }
        return this;
    }

    Checksum add(RowKey key) {
        return add(key.partition()).add(key.sort());
    }

    long value() {
        return sum.getValue();
    }

    /// Throws where the row holds another checksum than this one.
    ///
    /// @param place the row, in the words of the message
    void require(long stored, String file, String place) {
        if (stored != value()) {
            throw StoreException.damaged(file, place + " differs from its checksum");
        }
    }
}
