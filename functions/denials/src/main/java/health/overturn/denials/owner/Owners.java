package health.overturn.denials.owner;

import health.overturn.denials.code.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The named owners of payers. A payer's own entry comes before its group's, and an entry for one category before one
/// for all.
public final class Owners {
    private record OwnerKey(String payer, @Nullable Category category) {
        static OwnerKey of(String payer, @Nullable Category category) {
            return new OwnerKey(Payers.normalize(payer), category);
        }
    }

    private final Payers payers;
    private final List<NamedOwner> entries;
    private final Map<OwnerKey, String> owners;

    /// @param entries no two of which name the same payer and category
    public Owners(Payers payers, List<NamedOwner> entries) {
        this.payers = payers;
        this.entries = List.copyOf(entries);
        this.owners = this.entries.stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> OwnerKey.of(payers.canonicalId(entry.payer()), entry.category()), NamedOwner::owner));
    }

    public Payers payers() {
        return payers;
    }

    public List<NamedOwner> entries() {
        return entries;
    }

    /// The named owner of this payer (id or alias) and category; empty where nobody is named.
    public Optional<String> find(String payer, Category category) {
        Stream<String> names = Stream.concat(Stream.of(payers.canonicalId(payer)), payers.groupOf(payer).stream());
        return names.flatMap(name -> Stream.of(OwnerKey.of(name, category), OwnerKey.of(name, null)))
                .flatMap(entry -> Optional.ofNullable(owners.get(entry)).stream())
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Owners that && payers.equals(that.payers) && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return 31 * payers.hashCode() + entries.hashCode();
    }

    @Override
    public String toString() {
        return "Owners" + entries;
    }
}
