package health.overturn.sample.reshape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The beginning of a file, as it arrives if the transfer breaks off.
public final class TruncatedFile {
    private static final Set<String> ENDS_CLAIM = Set.of("CLP", "LX", "PLB", "SE");

    private final byte[] bytes;
    private final int completeClaims;
    private final int completePayments;
    private final boolean endsInterchange;

    private TruncatedFile(byte[] bytes, int completeClaims, int completePayments, boolean endsInterchange) {
        this.bytes = bytes;
        this.completeClaims = completeClaims;
        this.completePayments = completePayments;
        this.endsInterchange = endsInterchange;
    }

    public static TruncatedFile at(byte[] file, int length) {
        byte[] bytes = Arrays.copyOf(file, length);
        int claims = 0;
        int payments = 0;
        boolean open = false;
        RawSegment last = new RawSegment(List.of(""), 0);
        for (RawSegment segment : SegmentSplitter.split(bytes)) {
            last = segment;
            boolean ends = ENDS_CLAIM.contains(segment.id());
            claims += open && ends ? 1 : 0;
            payments += segment.id().equals("SE") ? 1 : 0;
            open = segment.id().equals("CLP") || (open && !ends);
        }
        return new TruncatedFile(bytes, claims, payments, endsInterchange(bytes, last));
    }

    private static boolean endsInterchange(byte[] bytes, RawSegment last) {
        String rest = rest(bytes, last);
        return last.id().equals("IEA") ? rest.isEmpty() : rest.startsWith("IEA");
    }

    /// What follows a segment, without line ends.
    private static String rest(byte[] bytes, RawSegment segment) {
        int length = bytes.length - segment.end();
        return new String(bytes, segment.end(), length, StandardCharsets.ISO_8859_1).strip();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The number of claims that are certainly complete: the segment after them (CLP, LX, PLB or SE) is there too.
    public int completeClaims() {
        return completeClaims;
    }

    /// Whether the transfer broke off in or after the last segment of an interchange, so that nobody can see that
    /// something is missing.
    public boolean endsInterchange() {
        return endsInterchange;
    }

    /// The number of payments with their SE.
    public int completePayments() {
        return completePayments;
    }
}
