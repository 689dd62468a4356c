package health.overturn.sample.reshape;

import java.util.Arrays;
import java.util.Set;

/// A file of which only the beginning arrived.
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

    /// How many claims are certainly whole: the segment that ends them (CLP, LX, PLB or SE) arrived too.
    public int completeClaims() {
        return completeClaims;
    }

    /// How many payments arrived with their SE.
    public int completePayments() {
        return completePayments;
    }
}
