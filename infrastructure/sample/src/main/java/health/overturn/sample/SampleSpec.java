package health.overturn.sample;

import health.overturn.sample.scenario.BalanceMode;
import java.time.LocalDate;

/// What to make up. The same specification gives the same bytes on any machine.
///
/// @param practice the practice's name as its payers write it
/// @param claims how many claims to tell the story of; a story may take several claim payments
/// @param files over how many files
/// @param firstDate the Monday of the first week of payments
/// @param weeks over how many weeks; each payer pays once a week
/// @param payers how many payers, 2 to 12
/// @param denialPercent of 100 first answers, how many deny something
public record SampleSpec(
        long seed,
        String practice,
        int claims,
        int files,
        LocalDate firstDate,
        int weeks,
        int payers,
        int denialPercent,
        Envelopes envelopes,
        BalanceMode sums) {
    public SampleSpec {
        atLeast(1, claims, "claims");
        atLeast(1, files, "files");
        atLeast(files, weeks, "weeks");
        atLeast(2, payers, "payers");
        atLeast(0, denialPercent, "denialPercent");
        atLeast(payers, 12, "most payers");
        atLeast(denialPercent, 100, "most denialPercent");
    }

    /// 100 claims of five payers over eight weeks in four files, 12 of 100 denied.
    public static SampleSpec of(long seed) {
        return new SampleSpec(
                seed,
                "EXAMPLE COUNSELING GROUP",
                100,
                4,
                LocalDate.of(2026, 1, 5),
                8,
                5,
                12,
                Envelopes.VARIED,
                BalanceMode.AS_SENT);
    }

    public SampleSpec practice(String newPractice) {
        return new SampleSpec(
                seed, newPractice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, sums);
    }

    public SampleSpec claims(int newClaims) {
        return new SampleSpec(
                seed, practice, newClaims, files, firstDate, weeks, payers, denialPercent, envelopes, sums);
    }

    /// Sets the number of files, and the weeks to as many if they were fewer.
    public SampleSpec files(int newFiles) {
        return new SampleSpec(
                seed,
                practice,
                claims,
                newFiles,
                firstDate,
                Math.max(weeks, newFiles),
                payers,
                denialPercent,
                envelopes,
                sums);
    }

    public SampleSpec firstDate(LocalDate newFirstDate) {
        return new SampleSpec(
                seed, practice, claims, files, newFirstDate, weeks, payers, denialPercent, envelopes, sums);
    }

    public SampleSpec weeks(int newWeeks) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, newWeeks, payers, denialPercent, envelopes, sums);
    }

    public SampleSpec payers(int newPayers) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, newPayers, denialPercent, envelopes, sums);
    }

    public SampleSpec denialPercent(int newDenialPercent) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, newDenialPercent, envelopes, sums);
    }

    public SampleSpec envelopes(Envelopes newEnvelopes) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, newEnvelopes, sums);
    }

    public SampleSpec sums(BalanceMode newSums) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, newSums);
    }

    private static void atLeast(int least, int actual, String what) {
        if (actual < least) {
            throw new IllegalArgumentException(
                    "sample specification, " + what + ": at least " + least + " was expected but was " + actual);
        }
    }
}
