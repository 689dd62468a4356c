package health.overturn.denials.owner;

import health.overturn.denials.code.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The named owner of each payer, the narrower line first: the payer's own before its group's, a category's before
/// all.
public final class Owners {
    private record For(String payer, @Nullable Category category) {
        static For of(String payer, @Nullable Category category) {
            return new For(Payers.folded(payer), category);
        }
    }

    private final Payers payers;
    private final List<NamedOwner> lines;
    private final Map<For, String> owners;

    /// @param lines no two of which are about the same payer and category
    public Owners(Payers payers, List<NamedOwner> lines) {
        this.payers = payers;
        this.lines = List.copyOf(lines);
        this.owners = this.lines.stream()
                .collect(Collectors.toUnmodifiableMap(
                        line -> For.of(payers.canonical(line.payer()), line.category()), NamedOwner::owner));
    }

    public Payers payers() {
        return payers;
    }

    public List<NamedOwner> lines() {
        return lines;
    }

    /// Who is named for this payer (id or alias) and category; empty where nobody is.
    public Optional<String> of(String payer, Category category) {
        Stream<String> names = Stream.concat(Stream.of(payers.canonical(payer)), payers.group(payer).stream());
        return names.flatMap(name -> Stream.of(For.of(name, category), For.of(name, null)))
                .flatMap(line -> Optional.ofNullable(owners.get(line)).stream())
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Owners that && payers.equals(that.payers) && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return 31 * payers.hashCode() + lines.hashCode();
    }

    @Override
    public String toString() {
        return "Owners" + lines;
    }
}
