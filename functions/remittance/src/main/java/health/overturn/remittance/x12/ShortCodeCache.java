package health.overturn.remittance.x12;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Keeps short codes, because a file repeats a few hundred codes millions of times.
///
/// The table has a fixed size. A code replaces another in its slot, so that hostile input costs time but no memory.
final class ShortCodeCache {
    private static final int SLOT_BITS = 11;
    private static final long HASH_MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final @Nullable ShortCode[] codes = new ShortCode[1 << SLOT_BITS];

    /// The code in a range of bytes.
    ShortCode read(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return ShortCode.NONE;
        }
        if (length > Long.BYTES || bytes[to - 1] == 0) {
            // A NUL at the end gives the same word as the code without it.
            return create(bytes, from, to, 0);
        }
        long word = ByteWords.at(bytes, from, length);
        int slot = (int) ((word * HASH_MULTIPLIER) >>> (Long.SIZE - SLOT_BITS));
        ShortCode code = codes[slot];
        if (code == null || code.word() != word) {
            code = create(bytes, from, to, word);
            codes[slot] = code;
        }
        return code;
    }

    private static ShortCode create(byte[] bytes, int from, int to, long word) {
        String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        return ShortCode.of(word, text, tag(bytes, from, to), Alphabet.covers(bytes, from, to, Alphabet.CODE));
    }

    private static int tag(byte[] bytes, int from, int to) {
        if (to - from > Integer.BYTES) {
            return Tag.LONG;
        }
        int packed = 0;
        for (int i = from; i < to; i++) {
            packed = (packed << Byte.SIZE) | (Bytes.upper(bytes[i]) & 0xFF);
        }
        return packed;
    }
}
