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

/// Reads payers and their owners. Each id may occur once, and each payer and category may have one owner.
final class OwnerParser {
    private final SettingsErrors errors;
    private final PeopleParser people;
    private final Set<String> usedIds = new HashSet<>();
    private boolean ambiguous;

    private OwnerParser(PeopleParser people, SettingsErrors errors) {
        this.people = people;
        this.errors = errors;
    }

    /// The owners; incomplete where the parser adds an error.
    static Owners parse(SettingsDraft draft, PeopleParser people, SettingsErrors errors) {
        OwnerParser parser = new OwnerParser(people, errors);
        List<KnownPayer> known = parser.parsePayers(draft.payers());
        Payers payers = parser.ambiguous ? Payers.NONE : new Payers(known);
        List<NamedOwner> owners = parser.parseOwners(draft.owners(), payers);
        return parser.ambiguous ? new Owners(Payers.NONE, List.of()) : new Owners(payers, owners);
    }

    private List<KnownPayer> parsePayers(List<SettingsDraft.PayerDraft> lines) {
        List<KnownPayer> payers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            payers.add(parsePayer("payers[" + i + "]", lines.get(i)));
        }
        for (int i = 0; i < payers.size(); i++) {
            String group = payers.get(i).group();
            if (group != null && usedIds.contains(Payers.normalize(group))) {
                errors.add("payers[" + i + "].group", "another name than a payer's id", group);
            }
        }
        return payers;
    }

    private KnownPayer parsePayer(String field, SettingsDraft.PayerDraft line) {
        String id = parseId(field + ".id", line.id());
        List<String> aliases = new ArrayList<>();
        for (int i = 0; i < line.aliases().size(); i++) {
            aliases.add(parseId(field + ".aliases[" + i + "]", line.aliases().get(i)));
        }
        String name = line.name() == null ? id : errors.parseName(field + ".name", line.name());
        String group = line.group() == null ? null : errors.parseName(field + ".group", line.group());
        return new KnownPayer(id, name, aliases, group);
    }

    private String parseId(String field, @Nullable String text) {
        String id = errors.parseName(field, text);
        if (!usedIds.add(Payers.normalize(id))) {
            ambiguous = true;
            errors.add(field, "an id that no other payer has", id);
        }
        return id;
    }

    private List<NamedOwner> parseOwners(List<SettingsDraft.OwnerDraft> lines, Payers payers) {
        List<NamedOwner> owners = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            NamedOwner line = parseOwner("owners[" + i + "]", lines.get(i));
            owners.add(line);
            Object category = Objects.requireNonNullElse(line.category(), "all");
            if (!seen.add(List.of(Payers.normalize(payers.canonicalId(line.payer())), category))) {
                ambiguous = true;
                errors.add("owners[" + i + "]", "the only owner of its payer and category", line.payer());
            }
        }
        return owners;
    }

    private NamedOwner parseOwner(String field, SettingsDraft.OwnerDraft line) {
        String payer = errors.parseName(field + ".payer", line.payer());
        String owner = people.parseName(field + ".owner", line.owner());
        @Nullable Category category = line.category() == null
                ? null
                : errors.parseConstant(field + ".category", Category.class, line.category())
                        .orElse(null);
        return new NamedOwner(payer, owner, category);
    }
}
