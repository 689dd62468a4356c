package health.overturn.sample.truth;

/// An amount of a claim payment that a person should look at although nothing is denied there.
///
/// @param line the ordinal of the line from 1; 0 at claim level
public record NoteTruth(String group, String carc, int line, long cents) {
    /// CLP02 says that the claim is denied, and its codes deny nothing.
    public static final NoteTruth STATUS_4 = new NoteTruth("", "", 0, 0);
}
