package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;

/// Stories of claims that are watched and become denials.
final class WatchStories {
    private WatchStories() {}

    static void forwardedForEver(Play play) {
        runsOut(play, play.adjudicator().forwards(play.bill, play.number()));
    }

    static void pendedForEver(Play play) {
        runsOut(play, play.adjudicator().pends(play.bill, play.number()));
    }

    /// Under review again: the denial stays what it is.
    static void pendedAfterDenial(Play play) {
        play.deniesWhole(0);
        play.says(1, play.adjudicator().pends(play.bill, play.number()));
    }

    static void forwardedThenDenied(Play play) {
        play.says(0, play.adjudicator().forwards(play.bill, play.number()));
        play.deniesWhole(1);
    }

    private static void runsOut(Play play, Answer answer) {
        play.denies(0, answer).watchRanOut = true;
    }
}
