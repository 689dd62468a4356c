package health.overturn.api.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import health.overturn.denials.denial.Role;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.read.ReadRecord;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Writes what may identify a patient into the answer to one request, and remembers what it wrote.
///
/// Whoever writes such a value goes through here. So a caller who may not see patients gets none, and the record of
/// reads says what an answer holds, however it was asked for.
public final class Disclosure {
    private final boolean maySeePatients;
    private final boolean seesEveryQueue;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<String> subjects = new TreeSet<>();

    private Disclosure(boolean maySeePatients, boolean seesEveryQueue) {
        this.maySeePatients = maySeePatients;
        this.seesEveryQueue = seesEveryQueue;
    }

    /// What an answer can hold of patients.
    public enum Kind {
        CLAIM_NUMBER,
        PATIENT_NAME,
        MEMBER_ID,
        NOTE,
        REFERENCE,
        FILE_NAME,
        APPEAL_PACKET,
        EXPORT
    }

    public static Disclosure to(Caller caller) {
        return new Disclosure(caller.maySeePatients(), !caller.hasRole(Set.of(Role.UPSTREAM)));
    }

    /// Returns the id of another denial that an answer refers to; null for an upstream team, because that denial may
    /// wait in a queue of another team.
    public @Nullable String otherDenial(@Nullable String id) {
        return seesEveryQueue ? id : null;
    }

    /// Begins with one thing that the answer shows, such as a denial.
    ///
    /// @param subject the id under which the record of reads names it, without a patient's data
    public About about(String subject) {
        return new About(subject);
    }

    /// The values of one thing that an answer shows.
    public final class About {
        private final String subject;

        private About(String subject) {
            this.subject = subject;
        }

        /// Writes a field, unless the caller may not see patients.
        public ObjectNode put(ObjectNode json, String field, Kind kind, ProtectedText value) {
            if (maySeePatients) {
                json.put(field, value.value());
                if (value.isPresent()) {
                    remember(kind);
                }
            }
            return json;
        }

        /// Writes a text that people wrote, as [#put] does.
        public ObjectNode putText(ObjectNode json, String field, Kind kind, String text) {
            return put(json, field, kind, ProtectedText.of(text));
        }

        /// Returns the id of another denial, as [Disclosure#otherDenial] does.
        public @Nullable String otherDenial(@Nullable String id) {
            return Disclosure.this.otherDenial(id);
        }

        /// Whether the caller may see what names a patient.
        public boolean mayShow() {
            return maySeePatients;
        }

        /// Whether the caller may have it. What another writer puts into the answer is remembered then.
        public boolean allows(Kind kind) {
            if (maySeePatients) {
                remember(kind);
            }
            return maySeePatients;
        }

        private void remember(Kind kind) {
            kinds.add(kind);
            subjects.add(subject);
        }
    }

    /// What the record of reads says of the answer; empty for one that names no patient.
    public Optional<ReadRecord> record(Instant at, ReadRecord.Person person, String operation) {
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReadRecord(
                        at,
                        person,
                        operation,
                        ReadRecord.Result.SHOWN,
                        kinds.stream().map(Enum::name).toList(),
                        List.copyOf(subjects)));
    }
}
