package health.overturn.operations.command;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.storage.claim.DenialWriter;
import health.overturn.storage.denial.DenialFinder;
import health.overturn.storage.denial.DenialWithAdjudication;
import health.overturn.storage.denial.TierLookup;
import health.overturn.storage.dynamo.DynamoDbTable;
import health.overturn.storage.dynamo.ParallelCalls;
import health.overturn.storage.item.StoredDenial;
import health.overturn.storage.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Does what a person asks for: finds the denial, lets its rules decide, and stores what they decided.
///
/// Who loses a race is decided on anew, against what the winner left.
public final class MoveDenial {
    private static final int ATTEMPTS = 10;

    private final DynamoDbTable table;
    private final DenialFinder denials;
    private final DenialWriter writer;

    public MoveDenial(DynamoDbTable table) {
        this.table = table;
        this.denials = new DenialFinder(table);
        this.writer = new DenialWriter(table);
    }

    public CommandResult move(Practice practice, String id, CommandRequest ask) {
        return move(practice, List.of(id), ask).getFirst();
    }

    /// The same for many, each with its own result, in the order of the ids.
    public List<CommandResult> move(Practice practice, List<String> ids, CommandRequest ask) {
        List<Optional<StoredDenial>> found = ParallelCalls.invokeAll(ids.stream()
                .map(id -> (Callable<Optional<StoredDenial>>) () -> find(practice, id))
                .toList());
        Map<String, Tier> seen =
                tiers(practice, found.stream().flatMap(Optional::stream).toList(), ask);
        return ParallelCalls.invokeAll(found.stream()
                .map(each -> (Callable<CommandResult>) () -> each.map(
                                kept -> settle(practice, kept, ask, seen.getOrDefault(kept.id(), Tier.STANDARD)))
                        .orElseGet(CommandResult.Unknown::new))
                .toList());
    }

    private Optional<StoredDenial> find(Practice practice, String id) {
        return denials.find(practice, id).map(DenialWithAdjudication::kept);
    }

    /// The tier says whether a touch needs a note, and nothing else.
    private Map<String, Tier> tiers(Practice practice, List<StoredDenial> found, CommandRequest ask) {
        if (!(ask.command() instanceof Command.Touch touch)
                || !touch.note().value().isBlank()) {
            return Map.of();
        }
        List<Denial> touched = found.stream().map(StoredDenial::denial).toList();
        TierLookup heads = TierLookup.forPayersOf(table, practice, touched);
        return touched.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Denial::id, denial -> heads.ranked(denial).tier()));
    }

    private CommandResult settle(Practice practice, StoredDenial found, CommandRequest ask, Tier tier) {
        StoredDenial kept = found;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (ask.sawOther(kept.denial().version())) {
                break;
            }
            MoveResult outcome =
                    practice.life().attempt(kept.denial(), ask.command(), new CommandContext(ask.by(), ask.at(), tier));
            if (outcome instanceof MoveResult.Refused refused) {
                return new CommandResult.Refused(refused.rule(), refused.sentence());
            }
            Denial after = ((MoveResult.Moved) outcome).denial();
            if (writer.move(practice, kept, after)) {
                return new CommandResult.Done(kept.as(after));
            }
            kept = find(practice, found.name()).orElseThrow();
        }
        return new CommandResult.Outdated(kept.denial().version());
    }
}
