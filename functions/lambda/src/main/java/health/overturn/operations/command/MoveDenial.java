package health.overturn.operations.command;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.denials.lifecycle.Refusal;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.denial.TierReader;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Carries out a command: finds the denial, lets its rules decide, and stores the result.
///
/// If another change comes first, the rules decide again on the changed denial, up to ten times.
public final class MoveDenial {
    private static final int ATTEMPTS = 10;

    private final DenialFinder denials;
    private final DenialWriter writer;
    private final TierReader tierReader;

    public MoveDenial(DenialFinder denials, DenialWriter writer, TierReader tierReader) {
        this.denials = denials;
        this.writer = writer;
        this.tierReader = tierReader;
    }

    public CommandResult move(Practice practice, String id, CommandRequest request) {
        return move(practice, List.of(id), request).getFirst();
    }

    /// Carries out one command on many denials.
    ///
    /// @return a result for each id, in the order of the ids
    public List<CommandResult> move(Practice practice, List<String> ids, CommandRequest request) {
        List<Optional<StoredDenial>> found = ParallelCalls.invokeAll(ids.stream()
                .map(id -> (Callable<Optional<StoredDenial>>)
                        () -> find(practice, id).filter(one -> mayWork(request, one)))
                .toList());
        Map<String, Tier> tierById =
                tiers(practice, found.stream().flatMap(Optional::stream).toList(), request);
        return ParallelCalls.invokeAll(found.stream()
                .map(denial -> (Callable<CommandResult>) () -> denial.map(stored ->
                                moveOne(practice, stored, request, tierById.getOrDefault(stored.id(), Tier.STANDARD)))
                        .orElseGet(CommandResult.Unknown::new))
                .toList());
    }

    /// A denial of another team's queue is as good as none, to whoever asks.
    private static boolean mayWork(CommandRequest request, StoredDenial found) {
        return request.by().mayWork(found.denial().projection().category().queue());
    }

    private Optional<StoredDenial> find(Practice practice, String id) {
        return denials.find(practice, id).map(DenialWithAdjudication::storedDenial);
    }

    /// The tiers by denial id. They are read only for a touch without a note, because TOP and NEXT require one.
    private Map<String, Tier> tiers(Practice practice, List<StoredDenial> found, CommandRequest request) {
        if (!(request.command() instanceof Command.Touch touch)
                || !touch.note().value().isBlank()) {
            return Map.of();
        }
        List<Denial> touched = found.stream().map(StoredDenial::denial).toList();
        TierLookup tiers = tierReader.forPayersOf(practice, touched);
        return touched.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Denial::id, denial -> tiers.withRank(denial).tier()));
    }

    /// The command, with what its rules must know of other denials and of the practice's filing limits.
    private Command command(Practice practice, StoredDenial stored, CommandRequest request) {
        return switch (request.command()) {
            case Command.Resolve resolve
            when resolve.terms().original() != null ->
                new Command.Resolve(
                        resolve.terms(),
                        new OriginalFinder(denials)
                                .find(
                                        practice,
                                        stored.apiId(),
                                        Objects.requireNonNull(resolve.terms().original())),
                        resolve.note());
            case Command.RecordAppealDecision decision ->
                new DecisionDeadlines(denials).complete(practice, stored, decision, practice.day(request.at()));
            case Command other -> other;
        };
    }

    private CommandResult moveOne(Practice practice, StoredDenial found, CommandRequest request, Tier tier) {
        StoredDenial stored = found;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (request.sawOtherVersion(stored.denial().version())) {
                break;
            }
            MoveResult result = practice.lifecycle()
                    .attempt(
                            stored.denial(),
                            command(practice, stored, request),
                            new CommandContext(request.by(), request.at(), tier));
            if (result instanceof MoveResult.Refused refused && refused.rule() == Refusal.QUEUE) {
                return new CommandResult.Unknown();
            }
            if (result instanceof MoveResult.Refused refused) {
                return new CommandResult.Refused(refused.rule(), refused.message());
            }
            MoveResult.Moved moved = (MoveResult.Moved) result;
            if (writer.move(practice, stored, moved.denial())) {
                return new CommandResult.Done(stored.withDenial(moved.denial()), moved.warnings());
            }
            stored = find(practice, found.apiId()).orElseThrow();
        }
        return new CommandResult.Outdated(stored.denial().version());
    }
}
