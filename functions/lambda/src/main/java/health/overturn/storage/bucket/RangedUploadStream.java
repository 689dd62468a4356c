package health.overturn.storage.bucket;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/// An upload as one stream, fetched part by part.
final class RangedUploadStream extends InputStream {
    private final IntakeBucket bucket;
    private final Upload upload;
    private long offset;
    private byte[] part;
    private int at;

    /// @param first the part that begins at the offset
    RangedUploadStream(IntakeBucket bucket, Upload upload, long offset, byte[] first) {
        this.bucket = bucket;
        this.upload = upload;
        this.offset = offset;
        this.part = first;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int read = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, from, read);
        at += read;
        return read;
    }

    private boolean hasMore() throws IOException {
        if (at < part.length) {
            return true;
        }
        offset += part.length;
        if (offset >= upload.size()) {
            return false;
        }
        part = bucket.part(upload, offset)
                .orElseThrow(() -> new FileNotFoundException("upload: all of its bytes were expected but it is gone"));
        at = 0;
        return part.length > 0;
    }
}
