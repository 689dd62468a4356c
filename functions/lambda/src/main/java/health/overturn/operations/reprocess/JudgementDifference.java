package health.overturn.operations.reprocess;

import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.storage.item.IncomingAdjudication;
import java.util.Optional;

/// Where today's code tables say something else of an adjudication than what is stored of it.
///
/// @param from a category, `WATCHED` or `SETTLED`
/// @param to the same, as today's tables have it
/// @param cents denied or watched: by today's tables, of what they no longer deny by those before
/// @param now what a stored denial is by today's tables; absent where none is stored, or none would be
public record JudgementDifference(
        Kind kind,
        IncomingAdjudication incoming,
        String from,
        String to,
        long cents,
        Optional<Rejudgement> rejudgement) {
    static final String WATCHED = "WATCHED";
    static final String SETTLED = "SETTLED";

    /// What becomes of it.
    public enum Kind {
        /// Not denied before: it comes in as intake would make it.
        NEW_DENIAL("not denied before, denied now: it comes in as a new denial"),
        /// Another category, primary reason, amount or deadline: a move in its history says so.
        CHANGED("another category, primary reason, amount or deadline: its history says so"),
        /// The same denial, with another next step or another reason beside the primary one.
        REWORDED("the same denial with another next step or other reasons beside the primary one"),
        /// Denied before, not by today's tables: nothing is done by itself.
        NO_LONGER_DENIED("denied before and not by today's tables: left as it is, for the lead to decide"),
        /// Nothing is denied, and an answer is to come.
        NEW_WATCH("settled before: watched now until an answer comes"),
        /// Watched before, settled now.
        WATCH_ENDED("watched before: settled now");

        private final String meaning;

        Kind(String sentence) {
            this.meaning = sentence;
        }

        /// What it means, in plain words, without capital and full stop.
        public String meaning() {
            return meaning;
        }
    }

    /// The id by which the API names the denial that it is or would be.
    public String denialId() {
        return incoming.account() + "." + incoming.adjudication().id();
    }
}
