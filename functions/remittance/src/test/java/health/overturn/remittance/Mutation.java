package health.overturn.remittance;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// A random change of one byte or segment of a file, whatever it means.
enum Mutation {
    BYTE_REPLACED,
    BYTE_DELETED,
    BYTE_INSERTED,
    BYTES_SWAPPED,
    SEGMENT_DROPPED,
    SEGMENT_REPEATED,
    SEGMENTS_SWAPPED;

    byte[] of(byte[] file, RandomGenerator random) {
        int at = random.nextInt(file.length - 1);
        return switch (this) {
            case BYTE_REPLACED -> splice(file, at, 1, any(random));
            case BYTE_DELETED -> splice(file, at, 1);
            case BYTE_INSERTED -> splice(file, at, 0, any(random));
            case BYTES_SWAPPED -> swapped(file, at, random.nextInt(file.length));
            case SEGMENT_DROPPED, SEGMENT_REPEATED, SEGMENTS_SWAPPED -> segments(file, random);
        };
    }

    private byte[] segments(byte[] file, RandomGenerator random) {
        List<byte[]> segments = split(file);
        int at = random.nextInt(segments.size() - 1);
        switch (this) {
            case SEGMENT_DROPPED -> segments.remove(at);
            case SEGMENT_REPEATED -> segments.add(at, segments.get(at));
            default -> Collections.swap(segments, at, at + 1);
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        segments.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static List<byte[]> split(byte[] file) {
        List<byte[]> segments = new ArrayList<>();
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        for (byte b : file) {
            segment.write(b);
            if (b == '~') {
                segments.add(segment.toByteArray());
                segment.reset();
            }
        }
        return segments;
    }

    private static byte any(RandomGenerator random) {
        return (byte) random.nextInt(256);
    }

    private static byte[] swapped(byte[] file, int at, int other) {
        byte[] swapped = file.clone();
        swapped[at] = file[other];
        swapped[other] = file[at];
        return swapped;
    }

    private static byte[] splice(byte[] file, int at, int removed, byte... inserted) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file, 0, at);
        out.writeBytes(inserted);
        out.write(file, at + removed, file.length - at - removed);
        return out.toByteArray();
    }
}
