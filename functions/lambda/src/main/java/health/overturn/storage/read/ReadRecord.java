package health.overturn.storage.read;

import java.time.Instant;
import java.util.List;

/// What one answer of the API showed of patients, or what it refused to somebody.
///
/// @param person who asked
/// @param route the operation, such as `GET denials/{id}`
/// @param held what the answer held, such as `CLAIM_NUMBER`; empty for a refusal
/// @param subjects what it held it of, by id; at most as many as a page has
public record ReadRecord(
        Instant at, Person person, String route, Result result, List<String> held, List<String> subjects) {
    public ReadRecord {
        held = List.copyOf(held);
        subjects = List.copyOf(subjects);
    }

    /// @param name the name in the directory; the login for somebody whom it lacks
    /// @param role the role of the token; empty for a token without one
    public record Person(String name, String role) {}

    /// What became of the request.
    public enum Result {
        SHOWN,
        /// The role may not do it.
        REFUSED_ROLE,
        /// The token does not name the practice.
        REFUSED_PRACTICE,
        /// The directory of the practice lacks the login.
        REFUSED_PERSON
    }
}
