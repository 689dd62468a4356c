package health.overturn.lambda.work;

import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.Tier;
import health.overturn.denials.lifecycle.Command;
import health.overturn.denials.lifecycle.CommandContext;
import health.overturn.denials.lifecycle.MoveResult;
import health.overturn.lambda.store.DenialWriter;
import health.overturn.lambda.store.Denials;
import health.overturn.lambda.store.Heads;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.lambda.store.Parallel;
import health.overturn.lambda.store.Practice;
import health.overturn.lambda.store.Shown;
import health.overturn.lambda.store.Table;
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

    private final Table table;
    private final Denials denials;
    private final DenialWriter writer;

    public MoveDenial(Table table) {
        this.table = table;
        this.denials = new Denials(table);
        this.writer = new DenialWriter(table);
    }

    public Result move(Practice practice, String id, Ask ask) {
        return move(practice, List.of(id), ask).getFirst();
    }

    /// The same for many, each with its own result, in the order of the ids.
    public List<Result> move(Practice practice, List<String> ids, Ask ask) {
        List<Optional<KeptDenial>> found = Parallel.all(ids.stream()
                .map(id -> (Callable<Optional<KeptDenial>>) () -> find(practice, id))
                .toList());
        Map<String, Tier> seen =
                tiers(practice, found.stream().flatMap(Optional::stream).toList(), ask);
        return Parallel.all(found.stream()
                .map(each -> (Callable<Result>) () -> each.map(
                                kept -> settle(practice, kept, ask, seen.getOrDefault(kept.id(), Tier.STANDARD)))
                        .orElseGet(Result.Unknown::new))
                .toList());
    }

    private Optional<KeptDenial> find(Practice practice, String id) {
        return denials.find(practice, id).map(Shown::kept);
    }

    /// The tier says whether a touch needs a note, and nothing else.
    private Map<String, Tier> tiers(Practice practice, List<KeptDenial> found, Ask ask) {
        if (!(ask.command() instanceof Command.Touch touch)
                || !touch.note().value().isBlank()) {
            return Map.of();
        }
        List<Denial> touched = found.stream().map(KeptDenial::denial).toList();
        Heads heads = Heads.of(table, practice, touched);
        return touched.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Denial::id, denial -> heads.ranked(denial).tier()));
    }

    private Result settle(Practice practice, KeptDenial found, Ask ask, Tier tier) {
        KeptDenial kept = found;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (ask.sawOther(kept.denial().version())) {
                break;
            }
            MoveResult outcome =
                    practice.life().attempt(kept.denial(), ask.command(), new CommandContext(ask.by(), ask.at(), tier));
            if (outcome instanceof MoveResult.Refused refused) {
                return new Result.Refused(refused.rule(), refused.sentence());
            }
            Denial after = ((MoveResult.Moved) outcome).denial();
            if (writer.move(practice, kept, after)) {
                return new Result.Done(kept.as(after));
            }
            kept = find(practice, found.name()).orElseThrow();
        }
        return new Result.Outdated(kept.denial().version());
    }
}
