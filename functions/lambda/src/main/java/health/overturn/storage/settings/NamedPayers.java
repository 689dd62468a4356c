package health.overturn.storage.settings;

import health.overturn.denials.owner.Payers;
import health.overturn.denials.settings.SettingsDraft;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The payers that a settings document names, valid or not: ids and aliases, groups as `group:` and the name,
/// and those with an owner.
final class NamedPayers implements Predicate<String> {
    private static final String GROUP = "group:";

    private final Set<String> names;

    NamedPayers(SettingsDraft draft) {
        this.names = Stream.concat(
                        draft.payers().stream().flatMap(NamedPayers::namesOf),
                        draft.owners().stream().flatMap(owner -> Stream.ofNullable(owner.payer())))
                .map(Payers::normalize)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> namesOf(SettingsDraft.PayerDraft payer) {
        Stream<String> ids = Stream.concat(Stream.ofNullable(payer.id()), payer.aliases().stream());
        return Stream.concat(ids, Stream.ofNullable(payer.group()).map(group -> GROUP + group));
    }

    /// Whether a name is that of a group of payers, not of one payer.
    static boolean isGroup(String payer) {
        return payer.regionMatches(true, 0, GROUP, 0, GROUP.length());
    }

    @Override
    public boolean test(String payer) {
        return names.contains(Payers.normalize(payer));
    }
}
