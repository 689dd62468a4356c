package health.overturn.sample.x12;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// The style of one interchange.
///
/// @param paymentsPerGroup maximum number of transactions in a group
/// @param groupsPerInterchange maximum number of groups in the interchange
public record Style(
        SampleDelimiters delimiters, Charset charset, Version version, int paymentsPerGroup, int groupsPerInterchange) {
    /// The versions of the 835 guide in use.
    public enum Version {
        V5010("00501", "005010X221A1"),
        V4010("00401", "004010X091A1");

        final String interchange;
        final String group;

        Version(String interchange, String group) {
            this.interchange = interchange;
            this.group = group;
        }
    }

    /// One interchange with one group for all payments.
    public static final Style PLAIN = new Style(
            SampleDelimiters.LINES, StandardCharsets.UTF_8, Version.V5010, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
