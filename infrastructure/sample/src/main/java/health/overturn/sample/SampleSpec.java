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
        BalanceMode balance) {
    public SampleSpec {
        requireAtLeast(1, claims, "claims");
        requireAtLeast(1, files, "files");
        requireAtLeast(files, weeks, "weeks");
        requireAtLeast(2, payers, "payers");
        requireAtLeast(0, denialPercent, "denialPercent");
        requireAtLeast(payers, 12, "most payers");
        requireAtLeast(denialPercent, 100, "most denialPercent");
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
                seed, newPractice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec claims(int newClaims) {
        return new SampleSpec(
                seed, practice, newClaims, files, firstDate, weeks, payers, denialPercent, envelopes, balance);
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
                balance);
    }

    public SampleSpec firstDate(LocalDate newFirstDate) {
        return new SampleSpec(
                seed, practice, claims, files, newFirstDate, weeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec weeks(int newWeeks) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, newWeeks, payers, denialPercent, envelopes, balance);
    }

    public SampleSpec payers(int newPayers) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, newPayers, denialPercent, envelopes, balance);
    }

    public SampleSpec denialPercent(int newDenialPercent) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, newDenialPercent, envelopes, balance);
    }

    public SampleSpec envelopes(Envelopes newEnvelopes) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, newEnvelopes, balance);
    }

    public SampleSpec balance(BalanceMode newBalance) {
        return new SampleSpec(
                seed, practice, claims, files, firstDate, weeks, payers, denialPercent, envelopes, newBalance);
    }

    private static void requireAtLeast(int min, int actual, String what) {
        if (actual < min) {
            throw new IllegalArgumentException(
                    "sample specification, " + what + ": at least " + min + " was expected but was " + actual);
        }
    }
}
