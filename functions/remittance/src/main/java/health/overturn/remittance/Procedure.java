package health.overturn.remittance;

import java.util.List;

/// What was done, from the composite SVC01 or SVC06.
///
/// @param qualifier which code list: HC (HCPCS), AD (dental), NU (revenue code), N4 (NDC) or any other a sender uses
/// @param code the procedure code, without modifiers
/// @param modifiers none to four
public record Procedure(String qualifier, String code, List<String> modifiers) {
    public static final Procedure NONE = new Procedure("", "", List.of());

    public Procedure {
        modifiers = List.copyOf(modifiers);
    }

    /// Qualifier, code and modifiers with colons between them.
    public String text() {
        String named = qualifier + ":" + code;
        return modifiers.isEmpty() ? named : named + ":" + String.join(":", modifiers);
    }
}
