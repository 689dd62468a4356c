package health.overturn.storage.bucket;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// Reads an upload as one stream and fetches it part by part.
final class RangedUploadStream extends InputStream {
    private final IntakeBucket bucket;
    private final Upload upload;
    private long offset;
    private byte[] part;
    private int position;

    /// @param firstPart the part that begins at the offset
    RangedUploadStream(IntakeBucket bucket, Upload upload, long offset, byte[] firstPart) {
        this.bucket = bucket;
        this.upload = upload;
        this.offset = offset;
        this.part = firstPart;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? part[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, part.length - position);
        System.arraycopy(part, position, buffer, start, count);
        position += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        if (position < part.length) {
            return true;
        }
        offset += part.length;
        if (offset >= upload.size()) {
            return false;
        }
        part = bucket.readPart(upload, offset)
                .orElseThrow(
                        () -> new FileNotFoundException("the upload was deleted or overwritten while it was read"));
        position = 0;
        return part.length > 0;
    }
}
