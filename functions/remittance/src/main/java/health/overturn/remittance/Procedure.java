package health.overturn.remittance;

import java.util.List;

/// A procedure code: the composite SVC01 or SVC06.
///
/// @param qualifier the code list: HC (HCPCS), AD (dental), NU (revenue code), N4 (NDC) or any other that a sender uses
/// @param code the procedure code, without modifiers
/// @param modifiers at most four
public record Procedure(String qualifier, String code, List<String> modifiers) {
    public static final Procedure NONE = new Procedure("", "", List.of());

    public Procedure {
        modifiers = List.copyOf(modifiers);
    }

    /// Returns qualifier, code and modifiers, separated by colons.
    public String text() {
        String named = qualifier + ":" + code;
        return modifiers.isEmpty() ? named : named + ":" + String.join(":", modifiers);
    }
}
