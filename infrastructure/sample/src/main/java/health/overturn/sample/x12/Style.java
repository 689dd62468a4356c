package health.overturn.sample.x12;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How one interchange is built.
///
/// @param paymentsPerGroup ST..SE in a group
/// @param groupsPerInterchange GS..GE in the interchange
public record Style(
        SampleDelimiters delimiters, Charset charset, Version version, int paymentsPerGroup, int groupsPerInterchange) {
    /// The guides in use.
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

    /// One interchange with one group for whatever comes.
    public static final Style PLAIN = new Style(
            SampleDelimiters.LINES, StandardCharsets.UTF_8, Version.V5010, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
