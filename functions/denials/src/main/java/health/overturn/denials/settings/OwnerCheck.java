package health.overturn.denials.settings;

import health.overturn.denials.code.Category;
import health.overturn.denials.owner.KnownPayer;
import health.overturn.denials.owner.NamedOwner;
import health.overturn.denials.owner.Owners;
import health.overturn.denials.owner.Payers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads payers and their owners, and sees to it that each id, and each payer and category, is named once.
final class OwnerCheck {
    private final SettingsErrors faults;
    private final Set<String> taken = new HashSet<>();
    private boolean ambiguous;

    private OwnerCheck(SettingsErrors faults) {
        this.faults = faults;
    }

    /// What it answers is whole only where it added no fault.
    static Owners of(SettingsDraft draft, SettingsErrors faults) {
        OwnerCheck check = new OwnerCheck(faults);
        List<KnownPayer> known = check.payers(draft.payers());
        Payers payers = check.ambiguous ? Payers.NONE : new Payers(known);
        List<NamedOwner> owners = check.owners(draft.owners(), payers);
        return check.ambiguous ? new Owners(Payers.NONE, List.of()) : new Owners(payers, owners);
    }

    private List<KnownPayer> payers(List<SettingsDraft.PayerLine> lines) {
        List<KnownPayer> payers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            payers.add(payer("payers[" + i + "]", lines.get(i)));
        }
        for (int i = 0; i < payers.size(); i++) {
            String group = payers.get(i).group();
            if (group != null && taken.contains(Payers.folded(group))) {
                faults.add("payers[" + i + "].group", "a name that is no payer's id", group);
            }
        }
        return payers;
    }

    private KnownPayer payer(String where, SettingsDraft.PayerLine line) {
        String id = id(where + ".id", line.id());
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < line.aliases().size(); i++) {
            aliases.add(id(where + ".aliases[" + i + "]", line.aliases().get(i)));
        }
        String name = line.name() == null ? id : faults.name(where + ".name", line.name());
        String group = line.group() == null ? null : faults.name(where + ".group", line.group());
        return new KnownPayer(id, name, aliases, group);
    }

    private String id(String where, @Nullable String written) {
        String id = faults.name(where, written);
        if (!taken.add(Payers.folded(id))) {
            ambiguous = true;
            faults.add(where, "an id that no other payer has", id);
        }
        return id;
    }

    private List<NamedOwner> owners(List<SettingsDraft.OwnerLine> lines, Payers payers) {
        List<NamedOwner> owners = new ArrayList<>();
        Set<List<Object>> named = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            NamedOwner line = owner("owners[" + i + "]", lines.get(i));
            owners.add(line);
            Object category = Objects.requireNonNullElse(line.category(), "all");
            if (!named.add(List.of(Payers.folded(payers.canonical(line.payer())), category))) {
                ambiguous = true;
                faults.add("owners[" + i + "]", "one owner per payer and category", line.payer());
            }
        }
        return owners;
    }

    private NamedOwner owner(String where, SettingsDraft.OwnerLine line) {
        String payer = faults.name(where + ".payer", line.payer());
        String owner = faults.name(where + ".owner", line.owner());
        @Nullable Category category = line.category() == null
                ? null
                : faults.constant(where + ".category", Category.class, line.category())
                        .orElse(null);
        return new NamedOwner(payer, owner, category);
    }
}
