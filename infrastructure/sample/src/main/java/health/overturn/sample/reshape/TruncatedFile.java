package health.overturn.sample.reshape;

import java.util.Arrays;
import java.util.Set;

/// The beginning of a file, as it arrives if the transfer breaks off.
public final class TruncatedFile {
    private static final Set<String> ENDS_CLAIM = Set.of("CLP", "LX", "PLB", "SE");

    private final byte[] bytes;
    private final int completeClaims;
    private final int completePayments;

    private TruncatedFile(byte[] bytes, int completeClaims, int completePayments) {
        this.bytes = bytes;
        this.completeClaims = completeClaims;
        this.completePayments = completePayments;
    }

    public static TruncatedFile at(byte[] file, int length) {
        byte[] bytes = Arrays.copyOf(file, length);
        int claims = 0;
        int payments = 0;
        boolean open = false;
        for (RawSegment segment : SegmentSplitter.split(bytes)) {
            boolean ends = ENDS_CLAIM.contains(segment.id());
            claims += open && ends ? 1 : 0;
            payments += segment.id().equals("SE") ? 1 : 0;
            open = segment.id().equals("CLP") || (open && !ends);
        }
        return new TruncatedFile(bytes, claims, payments);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The number of claims that are certainly complete: the segment after them (CLP, LX, PLB or SE) is there too.
    public int completeClaims() {
        return completeClaims;
    }

    /// The number of payments with their SE.
    public int completePayments() {
        return completePayments;
    }
}
