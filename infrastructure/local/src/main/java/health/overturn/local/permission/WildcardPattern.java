package health.overturn.local.permission;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A pattern of a policy: `*` is any text, and `?` is any one character.
final class WildcardPattern {
    private final Pattern pattern;

    private WildcardPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static WildcardPattern of(String text) {
        return new WildcardPattern(Pattern.compile(toExpression(text), Pattern.DOTALL));
    }

    static WildcardPattern ignoringCase(String text) {
        return new WildcardPattern(Pattern.compile(toExpression(text), Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }

    private static String toExpression(String text) {
        return text.codePoints()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
    }
}
