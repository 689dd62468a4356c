package health.overturn.storage.item;

import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.remittance.Money;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Converts a fingerprint to compact bytes and back: about 25 bytes for a claim and 20 for each line.
///
/// The first byte is the format. Amounts are numbers of seven bits a byte, zigzag, the lowest bits first.
final class FingerprintBytes {
    private static final int FORMAT = 1;

    private FingerprintBytes() {}

    static byte[] of(PartFingerprint fingerprint) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(FORMAT);
        byte[] frequency = fingerprint.frequency().getBytes(StandardCharsets.UTF_8);
        writeNumber(out, frequency.length);
        out.writeBytes(frequency);
        writeHash(out, fingerprint.amounts());
        writeNumber(out, fingerprint.contractual().cents());
        writeNumber(out, fingerprint.patientShare().cents());
        writeNumber(out, fingerprint.lines().size());
        for (LineFingerprint line : fingerprint.lines()) {
            writeNumber(out, line.number());
            writeHash(out, line.service());
            out.write(line.hasControl() ? 1 : 0);
            if (line.hasControl()) {
                writeHash(out, line.control());
            }
            writeNumber(out, line.paid().cents());
            writeNumber(out, line.contractual().cents());
            writeNumber(out, line.patientShare().cents());
        }
        return out.toByteArray();
    }

    /// @throws IllegalStateException if the bytes have another format
    static PartFingerprint read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("unknown format " + format + " of a fingerprint; allowed: " + FORMAT);
        }
        byte[] frequency = new byte[Math.toIntExact(readNumber(in))];
        in.get(frequency);
        long amounts = in.getLong();
        Money contractual = readMoney(in);
        Money patientShare = readMoney(in);
        long count = readNumber(in);
        List<LineFingerprint> lines = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            lines.add(readLine(in));
        }
        return new PartFingerprint(
                new String(frequency, StandardCharsets.UTF_8), amounts, contractual, patientShare, lines);
    }

    private static LineFingerprint readLine(ByteBuffer in) {
        int number = Math.toIntExact(readNumber(in));
        long service = in.getLong();
        long control = in.get() == 0 ? 0 : in.getLong();
        return new LineFingerprint(number, service, control, readMoney(in), readMoney(in), readMoney(in));
    }

    private static void writeHash(ByteArrayOutputStream out, long hash) {
        out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(hash).array());
    }

    private static void writeNumber(ByteArrayOutputStream out, long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static Money readMoney(ByteBuffer in) {
        return Money.ofCents(readNumber(in));
    }

    private static long readNumber(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return (value >>> 1) ^ -(value & 1);
    }
}
