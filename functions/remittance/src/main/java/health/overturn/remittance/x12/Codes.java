package health.overturn.remittance.x12;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Short codes as strings, each made once: a file repeats a few hundred of them millions of times.
///
/// A fixed table: a code that falls on another's place replaces it, so that hostile input costs time and no memory.
final class Codes {
    private static final int SIZE = 2048;
    private static final int LONGEST = 8;

    private final long[] keys = new long[SIZE];
    private final String[] values = new String[SIZE];

    /// The code in these bytes, in upper case.
    String read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return make(bytes, from, to);
        }
        long key = 0;
        for (int i = from; i < to; i++) {
            key = (key << 8) | (bytes[i] & 0xFF);
        }
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 53);
        String value = values[place];
        if (keys[place] != key || value == null) {
            value = make(bytes, from, to);
            keys[place] = key;
            values[place] = value;
        }
        return value;
    }

    private static String make(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    }
}
