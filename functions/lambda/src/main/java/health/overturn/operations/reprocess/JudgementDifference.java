package health.overturn.operations.reprocess;

import health.overturn.denials.lifecycle.Rejudgement;
import health.overturn.storage.item.IncomingAdjudication;
import java.util.Optional;

/// A difference between today's judgement of an adjudication and the stored one.
///
/// @param from the stored category, `WATCHED` or `SETTLED`
/// @param to today's category, `WATCHED` or `SETTLED`
/// @param cents the amount that today's tables deny or watch; the stored amount where they no longer do
/// @param rejudgement what the stored denial becomes; empty where no denial is stored or none would be
public record JudgementDifference(
        Kind kind,
        IncomingAdjudication incoming,
        String from,
        String to,
        long cents,
        Optional<Rejudgement> rejudgement) {
    static final String WATCHED = "WATCHED";
    static final String SETTLED = "SETTLED";

    /// The kind of a difference, and what a reprocessing does about it.
    public enum Kind {
        /// Not denied before: the denial is created as intake would create it.
        NEW_DENIAL("not denied before, denied now: it comes in as a new denial"),
        /// Another category, primary reason, amount or deadline: the denial gets a move.
        CHANGED("another category, primary reason, amount or deadline: its history says so"),
        /// The same denial with another next step or other reasons beside the primary one.
        REWORDED("the same denial with another next step or other reasons beside the primary one"),
        /// Denied before and not by today's tables: a person decides.
        NO_LONGER_DENIED("denied before and not by today's tables: left as it is, for the lead to decide"),
        /// Settled before: now watched until the payer answers.
        NEW_WATCH("settled before: watched now until an answer comes"),
        /// Watched before: now settled.
        WATCH_ENDED("watched before: settled now");

        private final String meaning;

        Kind(String sentence) {
            this.meaning = sentence;
        }

        /// What the kind means, without capital and full stop.
        public String meaning() {
            return meaning;
        }
    }

    /// The API id of the denial that exists or would exist.
    public String denialId() {
        return incoming.account() + "." + incoming.adjudication().id();
    }
}
